import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'airtable-token': {
    kind: 'secret',
    title: 'Airtable token or API key',
    provider: 'Airtable',
    docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    rotate: 'https://airtable.com/create/tokens',
    envVar: 'AIRTABLE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pat', 'airtable'],
    pattern: firstOf(
      standalone(/pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/),
      assigned(near('airtable', 'key|token|auth'), /key[A-Za-z0-9]{14}/),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'airtable-token': {
    match: [
      'AIRTABLE_API_KEY=«pat{base62:14}.{hex:64}»',
      "Airtable.configure({ apiKey: '«key{base62:14}»' })",
      'api = pyairtable.Api("«pat{base62:14}.{hex:64}»")',
    ],
    ignore: ['AIRTABLE_BASE_ID=app{base62:14}', 'pattern.replace(path, patch)', 'airtable_key = "keyboardShortcuts"'],
  },
};
