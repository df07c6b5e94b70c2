import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'huggingface-token': {
    kind: 'secret',
    title: 'Hugging Face token',
    provider: 'Hugging Face',
    docs: 'https://huggingface.co/docs/hub/security-tokens',
    rotate: 'https://huggingface.co/settings/tokens',
    envVar: 'HF_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['hf_', 'api_org_'],
    pattern: standalone(/(?:hf|api_org)_[A-Za-z0-9]{34}/),
    accept: [isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'huggingface-token': {
    match: [
      'HF_TOKEN=«hf_{letters:34}»',
      "login(token='«hf_{letters:34}»')",
      'headers = {"Authorization": "Bearer «api_org_{letters:34}»"}',
      'git clone https://user:«hf_{letters:34}»@huggingface.co/acme/model',
    ],
    ignore: [
      'hf_{letters:20}',
      'from transformers import hf_hub_download',
      'hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'shf_{letters:40}',
      'HF_TOKEN=hf_...',
    ],
  },
};
