import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'jenkins',
  of: 'groovy',
  editorIds: ['jenkinsfile', 'declarative'],
  files: /(?:^|\/)(?:Jenkinsfile(?:[.-][\w-]+)?|[\w.-]+\.jenkinsfile)$/i,
  comment: { open: '//', quotes: ['"', "'"], blocks: ['"""', "'''"] },
  format: 'jenkins',
  loading: {
    otherwise:
      'Make a credential of the kind "Secret text" in Jenkins, with the id that the pipeline names now. Its value is kept in {file}, which git ignores.',
  },
});

const path = 'Jenkinsfile';
const bound = "withCredentials([string(credentialsId: 'acme-token', variable: 'ACME_TOKEN')]) {";
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
  {
    path,
    before: "node {\n  sh 'login «{base62:24}»'\n}\n",
    after: `node {\n  ${bound}\n    sh 'login "\${ACME_TOKEN}"'\n  }\n}\n`,
  },
  {
    path,
    before: "steps {\n    sh '''\n      set -e\n      curl -H \"X: «{base62:24}»\" https://a.b\n    '''\n}\n",
    after: `steps {\n    ${bound}\n      sh '''\n      set -e\n      curl -H "X: \${ACME_TOKEN}" https://a.b\n    '''\n    }\n}\n`,
  },
  {
    path,
    before: 'node {\n  sh(script: "login «{base62:24}» ${env.BUILD_ID}", returnStatus: true)\n}\n',
    after: `node {\n  ${bound}\n    sh(script: "login \\"\\\${ACME_TOKEN}\\" \${env.BUILD_ID}", returnStatus: true)\n  }\n}\n`,
  },
  {
    path,
    before: "node {\n  pwsh 'Connect-It -Token «{base62:24}»'\n}\n",
    after: `node {\n  ${bound}\n    pwsh 'Connect-It -Token \${env:ACME_TOKEN}'\n  }\n}\n`,
  },
  {
    path,
    before: "node {\n  def a = sh(script: 'login «{base62:24}»', returnStdout: true).trim()\n}\n",
    after: `node {\n  def a = ${bound} sh(script: 'login "\${ACME_TOKEN}"', returnStdout: true).trim() }\n}\n`,
  },
  {
    path,
    before: "node { dir('a') { sh 'login «{base62:24}»'; sh 'b' } }\n",
    after: `node { dir('a') { ${bound} sh 'login "\${ACME_TOKEN}"' }; sh 'b' } }\n`,
  },
  {
    path,
    before: "node {\n  a.each { sh label: it, script: 'login «{base62:24}»' }\n}\n",
    refuse: /give that a name/,
  },
  {
    path,
    before: "node {\n  sh(\n    label: 'x',\n    script: 'login «{base62:24}»'\n  )\n}\n",
    after: `node {\n  ${bound}\n    sh(\n    label: 'x',\n    script: 'login "\${ACME_TOKEN}"'\n  )\n  }\n}\n`,
  },
  {
    path,
    before: "node {\n  sh 'login «{base62:24}»' // it's\n}\n",
    after: `node {\n  ${bound} sh 'login "\${ACME_TOKEN}"' } // it's\n}\n`,
  },
  { path, before: 'node {\n  a.each { sh "login «{base62:24}» ${it}" }\n}\n', refuse: /give that a name/ },
  {
    path,
    before: "node {\n  if (sh(script: 'a «{base62:24}»', returnStatus: true) == 0) { b() }\n}\n",
    refuse: /withCred/,
  },
  { path, before: "node {\n  echo '''\n  sh 'login «{base62:24}»'\n'''\n}\n", refuse: /withCredentials/ },
  { path, before: "node {\n  // sh 'login «{base62:24}»'\n}\n", refuse: /withCredentials/ },
  {
    path,
    before: "pipeline {\n  environment {\n    A = sh(script: 'a «{base62:24}»', returnStdout: true)\n  }\n}\n",
    refuse: /withCred/,
  },
  { path, before: "node {\n  sh 'login \\'«{base62:24}»\\''\n}\n", refuse: /escapes/ },
  { path, before: "node {\n  bat 'login «{base62:24}»'\n}\n", refuse: /withCredentials/ },
  { path, before: "def key = '«{base62:24}»'\n", refuse: /withCredentials/ },
];
