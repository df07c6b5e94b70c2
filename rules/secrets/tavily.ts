import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'tavily-key': {
    kind: 'secret',
    title: 'Tavily API key',
    provider: 'Tavily',
    docs: 'https://docs.tavily.com/documentation/quickstart',
    rotate: 'https://app.tavily.com/home',
    envVar: 'TAVILY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['tvly-'],
    pattern: standalone(/tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'tavily-key': {
    match: [
      'TAVILY_API_KEY=«tvly-{base62:32}»',
      "client = TavilyClient(api_key='«tvly-dev-{base62:32}»')",
      '"apiKey": "«tvly-dev-{base62:32}»"',
    ],
    ignore: ['tvly-{base62:12}', 'TAVILY_API_KEY=tvly-YOUR_API_KEY', 'tvly-dev-{base62:50}'],
  },
};
