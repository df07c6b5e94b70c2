import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'notion-token': {
    kind: 'secret',
    title: 'Notion integration token',
    provider: 'Notion',
    docs: 'https://developers.notion.com/docs/authorization',
    rotate: 'https://www.notion.so/profile/integrations',
    envVar: 'NOTION_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ntn_', 'secret_'],
    pattern: standalone(/ntn_\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'notion-token': {
    match: [
      'NOTION_TOKEN=«ntn_{digits:11}{base62:35}»',
      "const notion = new Client({ auth: '«secret_{base62:43}»' });",
      'notion_api_key: "«ntn_{digits:11}{base62:35}»"',
    ],
    ignore: ['ntn_{digits:11}', 'secret_{base62:20}', 'secret_arn = data.aws_secretsmanager_secret.this.arn'],
  },
};
