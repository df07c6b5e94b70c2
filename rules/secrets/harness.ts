import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'harness-token': {
    kind: 'secret',
    title: 'Harness personal or service account token',
    provider: 'Harness',
    docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    rotate: 'https://app.harness.io/',
    envVar: 'HARNESS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pat.', 'sat.'],
    pattern: standalone(/[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'harness-token': {
    match: [
      'os.environ["HARNESS_API_KEY"] = \'«pat.{base62:22}.{hex:24}.{base62:20}»\'',
      'HARNESS_API_KEY=«sat.{base62:22}.{hex:24}.{base62:20}»',
      "const client = createClient({ token: '«pat.{base62:22}.{hex:24}.{base62:20}»' });",
    ],
    ignore: [
      'pat....',
      'pat.{base62:3}.{hex:3}.{base62:3}',
      'xpat.{base62:22}.{hex:24}.{base62:20}',
      'if (token.startsWith("pat.")) return token;',
    ],
  },
};
