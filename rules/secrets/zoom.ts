import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, unlikeIdentifier } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'zoom-jwt': {
    kind: 'secret',
    title: 'Zoom client or webhook secret',
    provider: 'Zoom',
    docs: 'https://developers.zoom.us/docs/internal-apps/create/',
    rotate: 'https://marketplace.zoom.us/user/build',
    envVar: 'ZOOM_CLIENT_SECRET',
    severity: 'error',
    confidence: 'medium',
    keywords: ['zoom'],
    pattern: assigned(
      near('zoom', 'secret|jwt|(?:webhook|verification)[_-]?token'),
      /[A-Za-z0-9]{32}|[A-Za-z0-9]{36}|[\w-]{22}/,
    ),
    accept: [hasDigit, isMixed, unlikeIdentifier, minimumEntropy(3.4)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'zoom-jwt': {
    match: [
      'ZOOM_CLIENT_SECRET=«{base62:28}aB3x»',
      'ZOOM_WEBHOOK_SECRET_TOKEN=«{base62:18}aB3x»',
      '"zoom": { "clientSecret": "«{base62:28}aB3x»" }',
      "zoom_sdk_secret: '«{base62:32}aB3x»'",
    ],
    ignore: [
      'ZOOM_CLIENT_ID={base62:22}',
      'zoom_secret = getSecretValueFromStore1',
      'map.setZoom(secretLevelOfTheMapOnScreen)',
      'ZOOM_CLIENT_SECRET=$SECRET',
    ],
  },
};
