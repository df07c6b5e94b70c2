import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { after, firstOf, near, standalone } from '../shapes.ts';

/** Of the mainland, or international. */
const id = /[AI]KID[A-Za-z0-9]{32}/;
const secret = /[A-Za-z0-9]{32}/;

export const rules = defineRules({
  'tencent-key': {
    kind: 'secret',
    title: 'Tencent Cloud SecretId or SecretKey',
    provider: 'Tencent',
    docs: 'https://www.tencentcloud.com/document/product/598/34228',
    rotate: 'https://console.tencentcloud.com/cam/capi',
    envVar: 'TENCENTCLOUD_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['akid', 'ikid', 'tencent', 'qcloud', 'secretkey', 'secret_key', 'secret-key'],
    pattern: withRelated(
      firstOf(
        standalone(id),
        assigned(near('tencent|qcloud', 'secret[_-]?key'), secret),
        assigned('secret[_-]?key', after(id, secret)),
      ),
      /(?<![A-Za-z0-9])(?<part>[AI]KID[A-Za-z0-9]{32})(?![A-Za-z0-9])/,
      300,
    ),
    accept: [hasDigit],
    verify: (value) =>
      /^[AI]KID/.test(value) ? { reason: 'a SecretId opens nothing without its SecretKey', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'tencent-key': {
    match: [
      'TENCENTCLOUD_SECRET_ID=«AKID{base62:32}»\nTENCENTCLOUD_SECRET_KEY=«{base62:32}»',
      "var cos = new COS({ SecretId: '«AKID{base62:32}»', SecretKey: '«{base62:32}»' });",
      'secretId: «IKID{base62:32}»',
      'provider "tencentcloud" {\n  secret_key = "«{base62:32}»"\n}',
    ],
    ignore: ['SecretKey: {base62:32}', 'AKID{base62:12}', 'tencentcloud_secret_key = "$TENCENTCLOUD_SECRET_KEY"'],
  },
};
