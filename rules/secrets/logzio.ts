import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'logzio-token': {
    kind: 'secret',
    title: 'Logz.io token',
    provider: 'Logz.io',
    docs: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/',
    rotate: 'https://app.logz.io/#/dashboard/settings/manage-tokens/data-shipping',
    envVar: 'LOGZIO_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['logz'],
    pattern: firstOf(
      assigned(near('logz', 'token|key'), new RegExp(`${uuid.source}|[A-Za-z0-9]{32}`)),
      nearby(['logz'], '{uuid}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'logzio-token': {
    match: [
      'LOGZIO_TOKEN=«{base62:32}»',
      'logz.io:\n  api_token: «{uuid}»',
      "var logger = require('logzio-nodejs').createLogger({ token: '«{base62:32}»' });",
    ],
    ignore: [
      'LOGZIO_LISTENER=https://listener.logz.io:8071',
      'logzio_token_id = {base62:32}',
      'LOGZIO_TOKEN=$LOGZIO_TOKEN',
    ],
  },
};
