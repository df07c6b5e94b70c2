import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'openshift-token': {
    kind: 'secret',
    title: 'OpenShift token',
    provider: 'OpenShift',
    docs: 'https://docs.redhat.com/en/documentation/openshift_container_platform',
    rotate: 'https://console.redhat.com/openshift/token',
    envVar: 'OPENSHIFT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sha256~'],
    pattern: standalone(/sha256~[\w-]{43}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'openshift-token': {
    match: [
      '  openshift_token: «sha256~{base62:43}»',
      'os.environ["OPENSHIFT_TOKEN"] = \'«sha256~{base62:43}»\'',
      'OPENSHIFT_TOKEN=«sha256~{base62:43}»',
    ],
    ignore: [
      'sha256~...',
      'sha256~{base62:3}',
      'xsha256~{base62:43}',
      'if (token.startsWith("sha256~")) return token;',
    ],
  },
};
