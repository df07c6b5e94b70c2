import { checksumEvidence, crc32Hex } from '../checks.ts';
import { isRandomToken } from '../nearby.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

/** The random part of a token of Sanctum, and its CRC-32, which tokens have since 2023. */
function checksumOf(token: string): Evidence {
  const body = token.slice(token.indexOf('|') + 1).replace(/^.*_/, '');
  if (body.length === 40) return { reason: 'of the older form, without a checksum', weight: 0 };
  return checksumEvidence(crc32Hex(body.slice(0, 40)) === body.slice(40));
}

export const rules = defineRules({
  'laravel-app-key': {
    kind: 'secret',
    title: 'Laravel application key',
    provider: 'Laravel',
    docs: 'https://laravel.com/docs/encryption#configuration',
    rotate: 'https://laravel.com/docs/encryption#gracefully-rotating-encryption-keys',
    envVar: 'APP_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['app_key', 'app_previous_keys', 'base64:'],
    // `key:generate` writes `base64:` and 32 bytes, or 16 for AES-128; what stands after the mark is the key, but the mark belongs to the value.
    pattern: firstOf(
      /app_(?:key|previous_keys)[^\r\n]{0,60}?(?<secret>base64:[A-Za-z0-9+/]{43}=|base64:[A-Za-z0-9+/]{22}==)/i,
      /(?<=["'])(?<secret>base64:[A-Za-z0-9+/]{43}=)(?=["'])/,
    ),
  },
  // Of many services that are written in Laravel. https://github.com/laravel/sanctum/blob/4.x/src/HasApiTokens.php
  'laravel-sanctum-token': {
    kind: 'secret',
    title: 'Laravel Sanctum token',
    provider: 'Laravel',
    docs: 'https://laravel.com/docs/sanctum#issuing-api-tokens',
    rotate: 'https://laravel.com/docs/sanctum#revoking-tokens',
    envVar: 'API_TOKEN',
    severity: 'error',
    confidence: 'medium',
    // The number of the token in the table, then its text.
    keywords: ['0|', '1|', '2|', '3|', '4|', '5|', '6|', '7|', '8|', '9|'],
    before: 9,
    pattern: /(?<![\w|.-])(?<secret>\d{1,10}\|(?:[a-z]{2,16}_)?[A-Za-z0-9]{40}(?:[0-9a-f]{8})?)(?![\w|=-])/,
    accept: [(token) => isRandomToken(token.slice(-40))],
    verify: checksumOf,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'laravel-app-key': {
    match: [
      'APP_KEY=«base64:{base64:43}=»',
      "'key' => env('APP_KEY', '«base64:{base64:43}=»'),",
      'environment:\n  APP_KEY: "«base64:{base64:43}=»"',
      '<env name="APP_KEY" value="«base64:{base64:43}=»"/>',
    ],
    ignore: [
      'APP_KEY=',
      'APP_KEY=base64:',
      "$APP_KEY = env('APP_KEY');",
      'src="data:image/png;base64,{base64:43}=" // base64: no',
    ],
  },
  'laravel-sanctum-token': {
    match: [
      'curl -H "Authorization: Bearer «{sanctum:17}»" https://api.acme.dev/v1/orders',
      'FORGE_API_TOKEN=«{sanctum:240512}»',
      "const token = '«3|{base62:40}»';",
    ],
    ignore: [
      'Authorization: Bearer 17|<token>',
      '17|{base62:40}|x',
      '17|{base62:12}',
      'flags = 0x10|SOME_CONSTANT_NAME_THAT_IS_EXACTLY_40_CHARS',
    ],
  },
};
