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
    keywords: ['dapi', 'dose', 'dkea', 'dsapi'],
    // Personal access token, OAuth secret; with `-2` and the like on Azure.
    pattern: standalone(/(?:dapi|dose|dkea|dsapi)[0-9a-f]{32}(?:-\d{1,2})?/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'databricks-token': {
    match: [
      'DATABRICKS_TOKEN=«dapi{hex:32}»',
      '[DEFAULT]\nhost = https://adb-1.azuredatabricks.net\ntoken = «dapi{hex:32}-2»',
      'client_secret: "«dose{hex:32}»"',
    ],
    ignore: ['dapi{hex:20}', 'import dapi', 'dose: 20mg'],
  },
};
