import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

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
};
