import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'workato-token': {
    kind: 'secret',
    title: 'Workato developer API token',
    provider: 'Workato',
    docs: 'https://docs.workato.com/workato-api.html',
    rotate: 'https://app.workato.com/members/api/clients',
    envVar: 'WORKATO_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['wrka'],
    pattern: standalone(/wrka(?:[a-z]{2})?-eyJ[\w-]{8,200}\.[\w-]{16,600}\.[\w-]{64,700}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'workato-token': {
    match: [
      '"workatoApiToken": "«wrka-eyJ{base62:30}.{base62:60}.{base62:86}»"',
      '  workato_api_token: «wrkaeu-eyJ{base62:30}.{base62:60}.{base62:86}»',
      'os.environ["WORKATO_API_TOKEN"] = \'«wrka-eyJ{base62:30}.{base62:60}.{base62:86}»\'',
    ],
    ignore: [
      'wrka-eyJ...',
      'wrka-eyJ{base62:3}.{base62:3}.{base62:3}',
      'xwrka-eyJ{base62:30}.{base62:60}.{base62:86}',
      'if (token.startsWith("wrka-eyJ")) return token;',
    ],
  },
};
