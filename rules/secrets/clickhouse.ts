import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'clickhouse-key': {
    kind: 'secret',
    title: 'ClickHouse Cloud API secret key',
    provider: 'ClickHouse',
    docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
    rotate: 'https://console.clickhouse.cloud/',
    envVar: 'CLICKHOUSE_TOKEN_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['4b1d'],
    pattern: standalone(/4b1d[A-Za-z0-9]{38}/),
    accept: [(value) => /[g-zA-Z]/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'clickhouse-key': {
    match: [
      'CLICKHOUSE_TOKEN_SECRET=«4b1d{base62:38}»',
      'provider "clickhouse" {\n  token_secret = "«4b1d{base62:38}»"\n}',
      'curl --user "keyid:«4b1d{base62:38}»" https://api.clickhouse.cloud/v1/organizations',
    ],
    ignore: ['4b1d{hex:38}', 'sha: 4b1d{hex:36}', 'color: #4b1d80'],
  },
};
