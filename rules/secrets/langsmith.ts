import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'langsmith-key': {
    kind: 'secret',
    title: 'LangSmith API key',
    provider: 'LangChain',
    docs: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    rotate: 'https://smith.langchain.com/settings/apikeys',
    envVar: 'LANGSMITH_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['lsv2_', 'ls__'],
    pattern: standalone(/lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}|ls__[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'langsmith-key': {
    match: [
      'LANGSMITH_API_KEY=«lsv2_pt_{hex:32}_{hex:10}»',
      "os.environ['LANGCHAIN_API_KEY'] = '«lsv2_sk_{hex:32}_{hex:10}»'",
      'LANGCHAIN_API_KEY: «ls__{hex:32}»',
    ],
    ignore: ['lsv2_pt_{hex:32}', 'LANGSMITH_API_KEY=lsv2_pt_...', 'tools__{hex:32}', 'ls__color'],
  },
};
