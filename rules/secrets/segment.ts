import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'segment-token': {
    kind: 'secret',
    title: 'Segment public API token',
    provider: 'Segment',
    docs: 'https://docs.segmentapis.com/tag/Getting-Started#section/Get-an-API-token',
    rotate: 'https://app.segment.com/goto-my-workspace/settings/access-management/tokens',
    envVar: 'SEGMENT_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sgp_'],
    pattern: standalone(/sgp_[A-Za-z0-9]{64}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'segment-token': {
    match: [
      'SEGMENT_ACCESS_TOKEN=«sgp_{base62:64}»',
      "curl -H 'Authorization: Bearer «sgp_{base62:64}»' https://api.segmentapis.com/sources",
      'provider "segment" {\n  token = "«sgp_{base62:64}»"\n}',
    ],
    ignore: ['sgp_{base62:30}', 'float sgp_ratio = 0.5f;', 'token prefix: sgp_'],
  },
};
