import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mapbox-token': {
    kind: 'secret',
    title: 'Mapbox secret or temporary token',
    provider: 'Mapbox',
    docs: 'https://docs.mapbox.com/help/dive-deeper/access-tokens/',
    rotate: 'https://console.mapbox.com/account/access-tokens/',
    envVar: 'MAPBOX_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk.eyj', 'tk.eyj'],
    // Public tokens (`pk.`) are made for clients.
    pattern: standalone(/[st]k\.eyJ1[A-Za-z0-9_-]{30,250}\.[\w-]{22}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mapbox-token': {
    match: [
      'MAPBOX_DOWNLOADS_TOKEN=«sk.eyJ1Ijoi{base62:60}.{base64url:21}a»',
      'curl "https://api.mapbox.com/tokens/v2?access_token=«sk.eyJ1Ijoi{base62:60}.{base62:22}»"',
      'maven { credentials { username = "mapbox"; password = "«sk.eyJ1Ijoi{base62:60}.{base62:22}»" } }',
    ],
    ignore: [
      "mapboxgl.accessToken = 'pk.eyJ1Ijoi{base62:60}.{base62:22}'; // not sk.eyJ",
      'sk.eyJ1Ijoi{base62:10}',
      'token: sk.eyJ1...',
    ],
  },
};
