import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { anyOf, atKeyword, withRelated } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, standalone } from '../shapes.ts';
import { mentions } from '../tokens.ts';

/** The id of an API key; its two letters alone would be no gate. */
const keyId = /SK[0-9a-f]{32}/;
const idKeywords = Array.from('0123456789abcdef', (digit) => `sk${digit}`);

export const rules = defineRules({
  'twilio-api-key': {
    kind: 'secret',
    title: 'Twilio auth token or API key secret',
    provider: 'Twilio',
    docs: 'https://www.twilio.com/docs/iam/api-keys',
    rotate: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    envVar: 'TWILIO_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['twilio', 'auth_token', 'authtoken', 'client(', '-u ac', '-u sk', ...idKeywords],
    pattern: withRelated(
      anyOf(
        atKeyword(/Client\(\s{0,20}["'](?:AC|SK)[0-9a-f]{32}["'],\s{0,20}["'](?<secret>[0-9a-zA-Z]{32})["']/i),
        atKeyword(/-u ["']?(?:AC|SK)[0-9a-f]{32}:(?<secret>[0-9a-zA-Z]{32})(?![0-9a-zA-Z])/i),
        atKeyword(assigned(`${near('twilio', 'secret|token|passw|auth')}|auth_?token`, /[0-9a-zA-Z]{32}/)),
        nearby(['twilio'], '{base62:32}'),
        atKeyword(standalone(keyId)),
      ),
      /(?<![A-Za-z0-9])(?<part>(?:AC|SK)[0-9a-f]{32})(?![A-Za-z0-9])/,
      300,
    ),
    accept: [
      hasDigit,
      mentions(/twilio|\b(?:AC|SK)[0-9a-f]{32}\b/i),
      (value) => !/^(?:AC|SK|VA|MG|PN|SM)[0-9a-f]{30}$/.test(value),
    ],
    verify: (value) =>
      keyId.test(value) ? { reason: 'the id of an API key opens nothing without its secret', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'twilio-api-key': {
    match: [
      'TWILIO_AUTH_TOKEN=«{hex:32}»',
      'client = Client("AC{hex:32}", "«{hex:32}»")',
      'curl -X POST https://api.twilio.com/2010-04-01/Accounts -u AC{hex:32}:«{hex:32}»',
      "const accountSid = 'AC{hex:32}';\nconst authToken = '«{hex:32}»';",
      'TWILIO_API_KEY=«SK{hex:32}»\nTWILIO_API_SECRET=«{base62:32}»',
    ],
    ignore: [
      'TWILIO_ACCOUNT_SID=AC{hex:32}',
      'TWILIO_API_KEY=SK{hex:20}',
      'https://example.dev/SK{hex:32}a',
      'auth_token = "{hex:32}"',
      'TWILIO_AUTH_TOKEN=${TWILIO_AUTH_TOKEN}',
      'twilio_auth_token_sid = "AC{hex:32}"',
      'Client("AC{hex:32}", token)',
    ],
  },
};
