import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { after, firstOf, near, standalone } from '../shapes.ts';

const id = /LTAI[A-Za-z0-9]{12,24}/;
const secret = /[A-Za-z0-9]{30}/;

export const rules = defineRules({
  'alibaba-key': {
    kind: 'secret',
    title: 'Alibaba Cloud access key',
    provider: 'Alibaba',
    docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    rotate: 'https://ram.console.aliyun.com/manage/ak',
    envVar: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'ltai',
      'alibaba',
      'aliyun',
      'alicloud',
      'access_key_secret',
      'access-key-secret',
      'accesskeysecret',
      'secret',
    ],
    pattern: withRelated(
      firstOf(
        standalone(id),
        assigned(`${near('alibaba|aliyun|alicloud', 'secret|key')}|access[_-]?key[_-]?secret`, secret),
        assigned('secret', after(id, secret)),
      ),
      /(?<![A-Za-z0-9])(?<part>LTAI[A-Za-z0-9]{12,24})(?![A-Za-z0-9])/,
      300,
    ),
    accept: [hasDigit],
    verify: (value) =>
      value.startsWith('LTAI')
        ? { reason: 'an access key id opens nothing without its secret', weight: -1 }
        : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'alibaba-key': {
    match: [
      'ALIBABA_CLOUD_ACCESS_KEY_ID=«LTAI{base62:20}»\nALIBABA_CLOUD_ACCESS_KEY_SECRET=«{base62:30}»',
      "new OSS({ accessKeyId: '«LTAI{base62:12}»', accessKeySecret: '«{base62:30}»' })",
      'provider "alicloud" {\n  secret_key = "«{base62:30}»"\n}',
      'ak: «LTAI{base62:20}»\nsecret: «{base62:30}»',
    ],
    ignore: [
      'accessKeySecret: process.env.ACCESS_KEY_SECRET',
      'const LTAI = "prefix";',
      'aliyun_key = "{hex:32}"',
      'secret: {base62:30}',
    ],
  },
};
