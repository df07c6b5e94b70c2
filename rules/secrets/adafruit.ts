import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'adafruit-key': {
    kind: 'secret',
    title: 'Adafruit IO key',
    provider: 'Adafruit',
    docs: 'https://io.adafruit.com/api/docs/#authentication',
    rotate: 'https://io.adafruit.com/',
    envVar: 'ADAFRUIT_IO_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aio_', 'adafruit'],
    pattern: firstOf(
      standalone(/aio_[A-Za-z0-9]{28}/),
      assigned(near('adafruit', 'key|token'), /[0-9a-f]{32}/),
      nearby(['adafruit'], '{hex:32}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'adafruit-key': {
    match: [
      'ADAFRUIT_IO_KEY=«aio_{base62:28}»',
      '#define IO_KEY "«aio_{base62:28}»"',
      "aio = Client('me', '«aio_{base62:28}»')",
    ],
    ignore: ['int aio_read(struct aiocb *cb);', 'aio_{base62:10}', 'Adafruit_NeoPixel_keypad library'],
  },
};
