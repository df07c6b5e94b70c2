import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'jenkins',
  of: 'groovy',
  editorIds: ['jenkinsfile', 'declarative'],
  files: /(?:^|\/)(?:Jenkinsfile(?:[.-][\w-]+)?|[\w.-]+\.jenkinsfile)$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  format: 'jenkins',
  loading: {
    loaders: [],
    otherwise:
      'Make a credential of the kind "Secret text" in Jenkins, with the id that the pipeline names now. Its value is kept in {file}, which git ignores.',
  },
});

const path = 'Jenkinsfile';
const pipeline = (line: string) => `pipeline {\n  agent any\n  environment {\n    A = '1'\n    ${line}\n  }\n}\n`;

export const examples: readonly FixExample[] = [
  { path, before: pipeline("API_KEY = '«{base62:24}»'"), after: pipeline("API_KEY = credentials('api-key')") },
  { path, before: pipeline('API_KEY="«{base62:24}»" // c'), after: pipeline("API_KEY=credentials('api-key') // c") },
  {
    path: 'ci/deploy.jenkinsfile',
    before: pipeline("DB_URL = 'postgres://a:«{base62:24}»@db/a'"),
    after: pipeline("DB_URL = credentials('db-url')"),
  },
  { path, before: pipeline("// KEY = '«{base62:24}»'"), refuse: /withCredentials/ },
  { path, before: pipeline('KEY = "${A}«{base62:24}»"'), refuse: /withCredentials/ },
  { path, before: "node {\n  sh 'login «{base62:24}»'\n}\n", refuse: /single quotes/ },
  { path, before: "def key = '«{base62:24}»'\n", refuse: /withCredentials/ },
];
