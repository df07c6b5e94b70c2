import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'honeycomb-key': {
    kind: 'secret',
    title: 'Honeycomb API key',
    provider: 'Honeycomb',
    docs: 'https://docs.honeycomb.io/get-started/configure/environments/manage-api-keys/',
    rotate: 'https://ui.honeycomb.io/account',
    envVar: 'HONEYCOMB_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['hcaik_', 'hcaic_', 'hcamk_', 'hcalk_', 'hcbik_', 'hcxik_', 'hcxmk_', 'hcxlk_', 'honeycomb'],
    // Ingest and management keys name their kind; before them, classic keys and 22 characters.
    pattern: firstOf(
      standalone(/hc[abx](?:ik|ic|mk|lk)_[a-z0-9]{58,64}/),
      assigned(near('honeycomb', 'key|team|token'), /[0-9a-f]{32}|[A-Za-z0-9]{22}/),
      nearby(['honeycomb'], '{base62:22}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'honeycomb-key': {
    match: [
      'HONEYCOMB_API_KEY=«hcaik_{alnum:58}»',
      'curl -H "X-Honeycomb-Team: «{base62:22}»" https://api.honeycomb.io/1/auth',
      'Honeycomb({ writeKey: "«{hex:32}»", dataset: "web" })',
    ],
    ignore: [
      'OTEL_EXPORTER_OTLP_HEADERS=x-honeycomb-team=$HONEYCOMB_API_KEY',
      'honeycomb_trace_id: {hex:32}',
      'hcaik_{alnum:12}',
    ],
  },
};
