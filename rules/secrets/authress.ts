import { characters } from '../characters.ts';
import { fromRunStart } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

/** The client, the key, the account, and the key itself, with dots between. */
const key =
  /(?<secret>(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[\w+/-]{30,120}={0,2})(?![\w+/=])/i;

export const rules = defineRules({
  'authress-key': {
    kind: 'secret',
    title: 'Authress service client access key',
    provider: 'Authress',
    docs: 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning/',
    envVar: 'AUTHRESS_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['.acc_', '.acc-'],
    pattern: fromRunStart(48, characters(/[\w.]/), key),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'authress-key': {
    match: [
      'AUTHRESS_ACCESS_KEY=«sc_{alnum:12}.{alnum:5}.acc_{alnum:16}.{base64:60}=»',
      "new ServiceClientTokenProvider('«ext_{alnum:20}.{alnum:4}.acc-{alnum:16}.{base64:64}»')",
      '"accessKey": "«authress_{alnum:12}.{alnum:6}.acc_{alnum:20}.{base64:43}»"',
    ],
    ignore: ['sc_client.key1.acc_account.secret', 'user.acc_number', 'self.acc_{base62:24}.{base62:40}'],
  },
};
