import { defineLanguage, type FixExample } from '../language.ts';

/** https://maven.apache.org/settings.html#quick-overview */
export const language = defineLanguage({
  id: 'maven',
  of: 'xml',
  editorIds: [],
  files: /(?:^|\/)(?:pom|settings|settings-security|profiles)\.xml$|\.pom$/i,
  contains: [/<(?:project|settings|profiles)\b/],
  config: {
    syntax: 'xml',
    refers: /\$\{/,
    inside: /\$\{[^}]*$/,
    moves: [
      { at: /\/(?:groupId|artifactId|version|packaging|modelVersion)$|@/, refuse: 'Maven needs a constant here.' },
      { refer: ({ name }) => `\${env.${name}}` },
    ],
  },
  loading: {
    otherwise:
      'Maven takes {name} from the environment: `set -a; . ./{file}; set +a`; an unset variable stays as it is written.',
  },
});

const path = 'settings.xml';
const server = (line: string) =>
  `<settings>\n  <servers>\n    <server>\n      <id>own</id>\n      ${line}\n    </server>\n  </servers>\n</settings>\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: server('<password>«{base62:24}»</password>'),
    after: server('<password>${env.ACME_TOKEN}</password>'),
  },
  {
    path,
    before: server('<value>\n        Bearer «{base62:24}»\n      </value>'),
    after: server('<value>\n        Bearer ${env.ACME_TOKEN}\n      </value>'),
  },
  {
    path: 'pom.xml',
    before: '<project>\n  <properties><db.password>«{base62:24}»</db.password></properties>\n</project>\n',
    after: '<project>\n  <properties><db.password>${env.ACME_TOKEN}</db.password></properties>\n</project>\n',
  },
  {
    path: 'pom.xml',
    before: '<project>\n  <url>jdbc:postgresql://db/a?user=b&amp;password=«{base62:24}»</url>\n</project>\n',
    after: '<project>\n  <url>${env.JDBC_URL}</url>\n</project>\n',
  },
  { path: 'pom.xml', before: '<project><version>«{base62:24}»</version></project>\n', refuse: /constant/ },
  { path, before: server('<!-- «{base62:24}» -->'), refuse: /comment/ },
  { path, before: server('<password>${«{base62:24}»}</password>'), refuse: /inside/ },
];
