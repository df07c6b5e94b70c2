import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'readme-key': {
    kind: 'secret',
    title: 'ReadMe API key',
    provider: 'ReadMe',
    docs: 'https://docs.readme.com/main/reference/intro-to-the-readme-api#authentication',
    rotate: 'https://dash.readme.com/',
    envVar: 'README_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['rdme_'],
    pattern: standalone(/rdme_[a-z0-9]{70}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'readme-key': {
    match: [
      'README_API_KEY=«rdme_{alnum:70}»',
      'npx rdme openapi upload spec.json --key=«rdme_{alnum:70}»',
      '- uses: readmeio/rdme@v10\n  with:\n    rdme: docs --key=«rdme_{alnum:70}»',
    ],
    ignore: ['rdme_{alnum:20}', 'rdme_api_key = os.environ', 'the prefix is rdme_'],
  },
};
