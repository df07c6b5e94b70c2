import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'jenkins-token': {
    kind: 'secret',
    title: 'Jenkins API token, crumb or setup password',
    provider: 'Jenkins',
    docs: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    rotate: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    envVar: 'JENKINS_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['jenkins'],
    pattern: assigned(
      near('jenkins', 'token|crumb|passw(?:or)?d|api[_-]?key|secret'),
      new RegExp(`11[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{32}|${uuid.source}`),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'jenkins-token': {
    match: [
      'JENKINS_API_TOKEN=«11{hex:32}»',
      "server = jenkins.Jenkins(url, username='ci', password='«11{hex:32}»')",
      'curl -H "Jenkins-Crumb: «{hex:64}»" https://jenkins/job/app/build',
      'jenkins:\n  token: «{hex:32}»',
    ],
    ignore: [
      'jenkins/jenkins@sha256:{hex:64}',
      "jenkins_credentials_id = '{uuid}'",
      'JENKINS_API_TOKEN=$JENKINS_API_TOKEN',
      'jenkins_token_name = {hex:32}',
    ],
  },
};
