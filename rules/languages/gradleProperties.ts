import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';
import { fromShell } from './_fromShell.ts';

/** Such a variable stands above the file. https://docs.gradle.org/current/userguide/project_properties.html */
export const language = defineLanguage({
  id: 'gradleProperties',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)gradle\.properties$/i,
  comment: lineComment,
  config: {
    syntax: 'ini',
    moves: [
      { at: /^(?!systemProp|org\.gradle)[A-Za-z_]\w*$/, drop: ([key]) => `ORG_GRADLE_PROJECT_${key}` },
      {
        refuse:
          'A key with dots can be no variable: keep the line in ~/.gradle/gradle.properties, which is not in the repository, and delete it here.',
      },
    ],
  },
  loading: fromShell('Gradle'),
});

const path = 'gradle.properties';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'org.gradle.daemon=true\nmavenPassword=«{base62:24}»\n',
    after: 'org.gradle.daemon=true\n',
  },
  { path, before: 'signing_key = «{base62:24}»\nb=1\n', after: 'b=1\n' },
  { path, before: 'url : https://u:«{base62:24}»@a.b\n', after: '' },
  { path, before: 'signing.password=«{base62:24}»\n', refuse: /gradle\.properties/ },
  { path, before: 'systemProp.key=«{base62:24}»\n', refuse: /gradle\.properties/ },
  { path, before: '# key=«{base62:24}»\n', refuse: /entry/ },
];
