import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'develocity-access-key': {
    kind: 'secret',
    title: 'Develocity access key',
    provider: 'Gradle',
    docs: 'https://docs.gradle.com/develocity/gradle-plugin/current/#via_environment_variable',
    envVar: 'DEVELOCITY_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['develocity', 'gradle_enterprise', 'gradle.enterprise', 'gradleenterprise'],
    // The key of a server stands behind the server's name, in `keys.properties` as in the variable.
    pattern:
      /(?:develocity|gradle[_.]?enterprise)[^\r\n]{0,80}?(?<![a-z2-7])[\w.-]{4,80}=(?<secret>[a-z2-7]{52})(?![\w=])/i,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'develocity-access-key': {
    match: [
      'export DEVELOCITY_ACCESS_KEY=ge.acme.dev=«{base32:52}»',
      'GRADLE_ENTERPRISE_ACCESS_KEY: "ge.acme.dev=«{base32:52}»"',
      '-Dgradle.enterprise.accessKey=ge.acme.dev=«{base32:52}»',
    ],
    ignore: [
      'DEVELOCITY_ACCESS_KEY=$' + '{{ secrets.DEVELOCITY_ACCESS_KEY }}',
      'develocity.server=https://ge.acme.dev',
      'DEVELOCITY_ACCESS_KEY=ge.acme.dev={base32:20}',
    ],
  },
};
