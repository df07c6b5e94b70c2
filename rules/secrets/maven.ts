import { isPlaceholder } from '../placeholders.ts';
import { type Candidate, defineRules, type ExamplesOf } from '../rule.ts';

/** Whether the element stands in a `<server>` or a `<proxy>`: nothing closes it between. */
function inServer(_value: string, { start, source }: Candidate): boolean {
  const before = source.text.slice(Math.max(0, start - 800), start);
  const opened = Math.max(before.lastIndexOf('<server>'), before.lastIndexOf('<proxy>'));
  return opened >= 0 && !/<\/(?:server|proxy)>/.test(before.slice(opened));
}

export const rules = defineRules({
  'maven-password': {
    kind: 'secret',
    title: 'Server password in Maven settings',
    provider: 'Maven',
    docs: 'https://maven.apache.org/settings.html#servers',
    envVar: 'MAVEN_PASSWORD',
    severity: 'error',
    // A token that its own characters give away is the surer finding.
    confidence: 'medium',
    keywords: ['<password>', '<passphrase>'],
    // {…} is encrypted with the master password; ${…} is read from the environment.
    pattern: /<(?:password|passphrase)>\s{0,8}(?<secret>[^\s<${][^\s<{]{2,500})\s{0,8}<\//,
    accept: [inServer, (value) => !isPlaceholder(value) && !/^@.*@$/.test(value)],
    verify: () => ({ reason: 'it stands in a <server> or <proxy> of the settings', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'maven-password': {
    match: [
      {
        path: 'settings.xml',
        text: '<server>\n  <id>acme</id>\n  <username>me</username>\n  <password>«{password:12}»</password>\n</server>',
      },
      '<servers><server><id>a</id><password>«{base62:40}»</password></server></servers>',
      '<server>\n <privateKey>${user.home}/.ssh/id</privateKey>\n <passphrase>«{password:16}»</passphrase>\n</server>',
      '<proxy><host>proxy</host><username>me</username><password>«{password:10}»</password></proxy>',
    ],
    ignore: [
      '<server><id>acme</id><password>${env.MAVEN_PASSWORD}</password></server>',
      '<server><id>acme</id><password>{COQLCE6DU6GtcS5P=}</password></server>',
      '<server><id>acme</id></server><form><password>{password:12}</password></form>',
      '<server><password></password></server>',
      '<password>changeme</password>',
    ],
  },
};
