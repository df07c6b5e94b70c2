import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'clickup-token': {
    kind: 'secret',
    title: 'ClickUp API token',
    provider: 'ClickUp',
    docs: 'https://developer.clickup.com/docs/authentication',
    rotate: 'https://app.clickup.com/settings/apps',
    envVar: 'CLICKUP_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pk_'],
    pattern: standalone(/pk_\d{6,12}_[A-Z0-9]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'clickup-token': {
    match: [
      'CLICKUP_API_TOKEN=«pk_{digits:8}_{ALNUM:32}»',
      "headers = {'Authorization': '«pk_{digits:9}_{ALNUM:32}»'}",
      'clickup:\n  token: «pk_{digits:7}_{ALNUM:32}»',
    ],
    ignore: ['pk_live_{base62:24}', 'pk_{digits:8}', 'ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id);'],
  },
};
