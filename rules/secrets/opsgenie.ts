import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'opsgenie-key': {
    kind: 'secret',
    title: 'Opsgenie API key',
    provider: 'Opsgenie',
    docs: 'https://support.atlassian.com/opsgenie/docs/create-a-default-api-integration/',
    rotate: 'https://app.opsgenie.com/settings/integration/integration-list',
    envVar: 'OPSGENIE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['opsgenie', 'geniekey'],
    pattern: firstOf(assigned(`${near('opsgenie', 'key|token')}|geniekey`, uuid), nearby(['opsgenie'], '{uuid}')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'opsgenie-key': {
    match: [
      'OPSGENIE_API_KEY=«{uuid}»',
      'Authorization: GenieKey «{uuid}»',
      'opsgenie_configs:\n  - api_key: «{uuid}»',
    ],
    ignore: [
      'opsgenie_alert_id = "{uuid}"',
      'Authorization: GenieKey $OPSGENIE_API_KEY',
      'https://api.opsgenie.com/v2/alerts/{uuid}',
    ],
  },
};
