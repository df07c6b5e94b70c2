import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'firecrawl-key': {
    kind: 'secret',
    title: 'Firecrawl API key',
    provider: 'Firecrawl',
    docs: 'https://docs.firecrawl.dev/introduction',
    rotate: 'https://www.firecrawl.dev/app/api-keys',
    envVar: 'FIRECRAWL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['fc-'],
    pattern: standalone(/fc-[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'firecrawl-key': {
    match: [
      'FIRECRAWL_API_KEY=«fc-{hex:32}»',
      "app = FirecrawlApp(api_key='«fc-{hex:32}»')",
      'Authorization: Bearer «fc-{hex:32}»',
    ],
    ignore: ['fc-{hex:12}', '<div class="fc-event-title">', 'FIRECRAWL_API_KEY=fc-YOUR_API_KEY', 'afc-{hex:40}'],
  },
};
