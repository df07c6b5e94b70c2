import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'onfido-token': {
    kind: 'secret',
    title: 'Onfido API token',
    provider: 'Onfido',
    docs: 'https://documentation.onfido.com/',
    rotate: 'https://dashboard.onfido.com/api/tokens',
    envVar: 'ONFIDO_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['api_live', 'api_sandbox'],
    pattern: standalone(/api_(?:live|sandbox)(?:_[a-z]{2})?\.[\w-]{8,80}(?:\.[\w-]{16,50})?/),
    accept: [(value) => isRandomToken(value.slice(value.lastIndexOf('.') + 1))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'onfido-token': {
    match: [
      'os.environ["ONFIDO_API_TOKEN"] = \'«api_live.{base62:11}.{base62:32}»\'',
      'ONFIDO_API_TOKEN=«api_sandbox_us.{base62:11}.{base62:32}»',
      "const client = createClient({ token: '«api_live_ca.{base62:44}»' });",
    ],
    ignore: [
      'api_live....',
      'api_live.{base62:3}.{base62:3}',
      'xapi_live.{base62:11}.{base62:32}',
      'if (token.startsWith("api_live.")) return token;',
    ],
  },
};
