import { namesAField } from '../credential/evidence/shape.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

const value = '(?<secret>[^\\s"\'$][^"\'\\r\\n$]{2,199})';

export const rules = defineRules({
  'gradle-credentials': {
    kind: 'secret',
    title: 'Password in a Gradle build file',
    provider: 'Gradle',
    docs: 'https://docs.gradle.org/current/userguide/supported_repository_protocols.html#sec:handling_credentials',
    envVar: 'REPOSITORY_PASSWORD',
    severity: 'error',
    // A token that its own characters give away is the surer finding.
    confidence: 'medium',
    keywords: ['credentials', 'storepassword', 'keypassword'],
    pattern: new RegExp(
      '(?:credentials(?:\\([\\w.:]{1,60}\\))?\\s{0,8}\\{[^{}]{0,300}?\\bpassword|(?<![A-Za-z])(?:storePassword|keyPassword))' +
        `\\s{0,4}(?:=|\\()?\\s{0,4}["']${value}["']`,
    ),
    // Android's debug key store is the same everywhere.
    accept: [(password) => password !== 'android' && !namesAField(password)],
    verify: () => ({ reason: 'the build file reads it as a password', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gradle-credentials': {
    match: [
      {
        path: 'build.gradle',
        text: "maven {\n  credentials {\n    username 'me'\n    password '«{password:12}»'\n  }\n}",
      },
      { path: 'build.gradle.kts', text: 'credentials {\n  username = "me"\n  password = "«{password:16}»"\n}' },
      'credentials(PasswordCredentials::class) {\n  username = "me"\n  password = "«{base62:32}»"\n}',
      'signingConfigs {\n  release {\n    storePassword "«{password:10}»"\n    keyAlias "app"\n  }\n}',
    ],
    ignore: [
      'credentials {\n  username = System.getenv("USER")\n  password = System.getenv("PASSWORD")\n}',
      'credentials {\n  password "${mavenPassword}"\n}',
      "storePassword 'android'",
      "storePassword 'sua_senha'",
      'const credentials = { user, password };',
      'keyPassword keystoreProperties["keyPassword"]',
    ],
  },
};
