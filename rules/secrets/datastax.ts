import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'datastax-token': {
    kind: 'secret',
    title: 'DataStax Astra application token',
    provider: 'DataStax',
    docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    rotate: 'https://astra.datastax.com/settings/tokens',
    envVar: 'ASTRA_DB_APPLICATION_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['astracs:'],
    pattern: standalone(/AstraCS:[A-Za-z]{24}:[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'datastax-token': {
    match: [
      'ASTRA_DB_APPLICATION_TOKEN=«AstraCS:{letters:24}:{hex:64}»',
      'client = DataAPIClient("«AstraCS:{letters:24}:{hex:64}»")',
      'cassandra:\n  username: token\n  password: «AstraCS:{letters:24}:{hex:64}»',
    ],
    ignore: ['token: AstraCS:...', 'AstraCS:{letters:24}', 'AstraCS:{letters:24}:{hex:12}'],
  },
};
