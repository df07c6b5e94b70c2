import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'databricks-token': {
    kind: 'secret',
    title: 'Databricks token',
    provider: 'Databricks',
    docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    rotate: 'https://accounts.cloud.databricks.com/',
    envVar: 'DATABRICKS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dapi', 'dkea', 'dsapi'],
    // With `-2` and the like on Azure.
    pattern: standalone(/(?:dapi|dkea|dsapi)[0-9a-f]{32}(?:-\d{1,2})?/),
  },
  'databricks-oauth-secret': {
    kind: 'secret',
    title: 'Databricks OAuth secret',
    provider: 'Databricks',
    docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    rotate: 'https://accounts.cloud.databricks.com/',
    envVar: 'DATABRICKS_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['dose'],
    pattern: standalone(/dose[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'databricks-token': {
    match: [
      'DATABRICKS_TOKEN=«dapi{hex:32}»',
      '[DEFAULT]\nhost = https://adb-1.azuredatabricks.net\ntoken = «dapi{hex:32}-2»',
      'curl -H "Authorization: Bearer «dapi{hex:32}»" https://acme.cloud.databricks.com/api/2.0/clusters/list',
    ],
    ignore: ['dapi{hex:20}', 'import dapi', 'DATABRICKS_TOKEN=dapi<token>'],
  },
  'databricks-oauth-secret': {
    match: [
      'DATABRICKS_CLIENT_SECRET=«dose{hex:32}»',
      'client_secret: "«dose{hex:32}»"',
      'provider "databricks" {\n  client_secret = "«dose{hex:32}»"\n}',
    ],
    ignore: ['dose{hex:20}', 'dose: 20mg', 'overdose{hex:32}'],
  },
};
