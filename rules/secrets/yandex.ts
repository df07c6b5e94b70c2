import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'yandex-key': {
    kind: 'secret',
    title: 'Yandex Cloud key or token',
    provider: 'Yandex',
    docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
    rotate: 'https://console.yandex.cloud/',
    envVar: 'YC_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['aqvn', 't1.', 'c1.', 'y0_', 'ysc2_', 'trnsl.1.1.', 'dict.1.1.', 'pdct.1.1.', 'yandex'],
    // API key, IAM token and cookie (short-lived), OAuth token, SmartCaptcha, the services for texts, static key for the S3 interface.
    pattern: firstOf(
      standalone(/AQVN[\w-]{35,38}/),
      standalone(/[ct]1\.[\w-]{20,1000}={0,2}\.[\w-]{86}={0,2}/),
      standalone(/y0_[\w-]{50,60}/),
      standalone(/ysc2_[A-Za-z0-9]{40}[0-9a-f]{8}/),
      standalone(/(?:trnsl|dict|pdct)\.1\.1\.\d{8}T\d{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40}/),
      assigned(near('yandex'), /YC[\w-]{38}/),
      nearby(['yandex'], '{base62:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'yandex-key': {
    match: [
      'Authorization: Api-Key «AQVN{base64url:34}a»',
      'export YC_TOKEN="«t1.{base64url:180}.{base64url:85}a»"',
      "yandex = { oauth: '«y0_{base62:55}»' }",
      'yandex_secret_key = «YC{base62:38}»',
      'SMARTCAPTCHA_SERVER_KEY=«ysc2_{base62:40}{hex:8}»',
      'https://translate.yandex.net/api/v1.5/tr.json/translate?key=«trnsl.1.1.20190610T191239Z.{hex:16}.{hex:40}»',
      'Cookie: yc_session=«c1.{base64url:180}.{base64url:85}a»',
    ],
    ignore: [
      't1.id = t2.id',
      'AQVN{base62:10}',
      'float y0_start = 0;',
      'yandex_key: ${YANDEX_KEY}',
      'from pysc2_env import x',
      'trnsl.1.1.{hex:40}',
    ],
  },
};
