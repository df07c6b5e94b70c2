import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { after, firstOf, near } from '../shapes.ts';

const id = /(?<![\w-])p-[a-z0-9]{12,14}(?![\w-])/;
const secret = /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}/;

export const rules = defineRules({
  'akeyless-key': {
    kind: 'secret',
    title: 'Akeyless access key',
    provider: 'Akeyless',
    docs: 'https://docs.akeyless.io/docs/auth-with-api-key',
    rotate: 'https://console.akeyless.io/',
    envVar: 'AKEYLESS_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['akeyless', 'access_key', 'access-key', 'accesskey'],
    pattern: firstOf(
      assigned(near('akeyless', 'access[_-]?key|key|token'), secret),
      assigned('access[_-]?key', after(id, secret)),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'akeyless-key': {
    match: [
      'AKEYLESS_ACCESS_KEY=«{base64:43}=»',
      'provider "akeyless" {\n  api_key_login {\n    access_key = "«{base64:43}=»"\n  }\n}',
      'auth --access-id p-{alnum:12} --access-key «{base64:44}»',
    ],
    ignore: [
      'AKEYLESS_ACCESS_ID=p-{alnum:12}',
      'aws_access_key = {base64:44}',
      'akeyless auth --access-key $AKEYLESS_ACCESS_KEY',
    ],
  },
};
