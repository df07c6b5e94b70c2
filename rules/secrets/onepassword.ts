import { decodeBase64, hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'onepassword-token': {
    kind: 'secret',
    title: '1Password service account token',
    provider: '1Password',
    docs: 'https://developer.1password.com/docs/service-accounts/',
    rotate: 'https://my.1password.com/developer-tools/infrastructure-secrets/serviceaccount',
    envVar: 'OP_SERVICE_ACCOUNT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ops_eyj'],
    pattern: standalone(/ops_eyJ[A-Za-z0-9+/_-]{250,2000}={0,3}/),
    verify: (value) =>
      decodeBase64(value.slice(4))?.includes('"signInAddress"')
        ? { reason: 'it holds a sign-in address, as service account tokens do', weight: 1 }
        : undefined,
  },
  'onepassword-secret-key': {
    kind: 'secret',
    title: '1Password Secret Key',
    provider: '1Password',
    docs: 'https://support.1password.com/secret-key/',
    rotate: 'https://support.1password.com/regenerate-secret-key/',
    envVar: 'OP_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['a3-'],
    pattern: standalone(/A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'onepassword-token': {
    match: [
      'OP_SERVICE_ACCOUNT_TOKEN=«ops_eyJ{base62:400}»',
      'client = await Client.authenticate(auth="«ops_eyJ{base62:700}==»")',
      'op_service_account_token: "«ops_eyJ{base62:300}=»"',
    ],
    ignore: ['ops_eyJ{base62:40}', 'if strings.HasPrefix(token, "ops_eyJ") {', 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...'],
  },
  'onepassword-secret-key': {
    match: [
      'op signin my me@acme.io «A3-{ALNUM:6}-{ALNUM:6}-{ALNUM:5}-{ALNUM:5}-{ALNUM:5}-{ALNUM:5}»',
      'OP_SECRET_KEY=«A3-{ALNUM:6}-{ALNUM:11}-{ALNUM:5}-{ALNUM:5}-{ALNUM:5}»',
      '{"secretKey": "«A3-{ALNUM:6}-{ALNUM:6}-{ALNUM:5}-{ALNUM:5}-{ALNUM:5}-{ALNUM:5}»"}',
    ],
    ignore: ['the board is size A3-A4', 'A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX', 'part A3-{ALNUM:6}-{ALNUM:6}'],
  },
};
