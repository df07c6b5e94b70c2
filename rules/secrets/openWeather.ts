import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';
import { mentions } from '../tokens.ts';

/** Every call has it in its address. */
const parameter = /appid=(?<secret>[0-9a-f]{32})(?![\w-])/i;

export const rules = defineRules({
  'openweather-appid': {
    kind: 'secret',
    title: 'OpenWeather key',
    provider: 'OpenWeather',
    docs: 'https://openweathermap.org/appid',
    rotate: 'https://home.openweathermap.org/api_keys',
    envVar: 'OPENWEATHER_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['appid', 'app_id'],
    pattern: firstOf(parameter, assigned('app_?id', /[0-9a-f]{32}/)),
    // Other services' app ids of this form are public.
    accept: [mentions(/openweather/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'openweather-appid': {
    match: [
      'fetch(`https://api.openweathermap.org/data/2.5/weather?q=${city}&appid=«{hex:32}»`)',
      'base = "https://api.openweathermap.org/data/2.5"\nkey = "&appid=«{hex:32}»"',
      'object Weather {\n  const val APP_ID = "«{hex:32}»"\n  const val BASE_URL = "https://api.openweathermap.org/data/"\n}',
    ],
    ignore: [
      'https://api.openweathermap.org/data/2.5/weather?q=${city}&appid=${key}',
      'https://api.acme.dev/v1/rooms?appid={hex:32}',
      '// openweathermap\nappid = "{hex:40}"',
    ],
  },
};
