import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'rootly-key': {
    kind: 'secret',
    title: 'Rootly API key',
    provider: 'Rootly',
    docs: 'https://docs.rootly.com/api-reference/overview',
    rotate: 'https://rootly.com/account/api_keys',
    envVar: 'ROOTLY_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['rootly_'],
    pattern: standalone(/rootly_[0-9a-f]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'rootly-key': {
    match: [
      'ROOTLY_API_TOKEN=«rootly_{hex:64}»',
      'provider "rootly" {\n  api_token = "«rootly_{hex:64}»"\n}',
      'headers = {"Authorization": "Bearer «rootly_{hex:64}»"}',
    ],
    ignore: ['resource "rootly_severity" "sev0" {}', 'rootly_{hex:20}', 'rootly_api_token = var.rootly_api_token'],
  },
};
