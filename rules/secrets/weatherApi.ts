import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

/** The keys of other weather services are longer. */
const key = /[0-9a-f]{31}/;

export const rules = defineRules({
  'weatherapi-key': {
    kind: 'secret',
    title: 'WeatherAPI.com key',
    provider: 'WeatherAPI.com',
    docs: 'https://www.weatherapi.com/docs/',
    rotate: 'https://www.weatherapi.com/my/',
    envVar: 'WEATHERAPI_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['weatherapi', 'weather_api', 'weather-api'],
    pattern: firstOf(
      new RegExp(`weatherapi\\.com/[^\\s"'\`]{0,120}?[?&]key=(?<secret>${key.source})(?![\\w-])`, 'i'),
      assigned(near('weather[_-]?api', 'key|token'), key),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'weatherapi-key': {
    match: [
      'WEATHERAPI_KEY=«{hex:31}»',
      'const weatherApiKey = "«{hex:31}»";',
      'fetch(`https://api.weatherapi.com/v1/current.json?key=«{hex:31}»&q=${city}`)',
    ],
    ignore: [
      'WEATHERAPI_KEY={hex:30}',
      'WEATHER_API_KEY={hex:32}',
      'https://api.weatherapi.com/v1/current.json?key=${key}',
      'weather_api_key_hash = {hex:31}',
    ],
  },
};
