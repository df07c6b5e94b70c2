import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'runpod-key': {
    kind: 'secret',
    title: 'RunPod API key',
    provider: 'RunPod',
    docs: 'https://docs.runpod.io/get-started/api-keys',
    rotate: 'https://console.runpod.io/user/settings',
    envVar: 'RUNPOD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['rpa_'],
    pattern: standalone(/rpa_[A-Za-z0-9]{44,46}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'runpod-key': {
    match: [
      'RUNPOD_API_KEY=«rpa_{ALNUM:44}»',
      "runpod.api_key = '«rpa_{base62:44}»'",
      'curl https://api.runpod.io/graphql?api_key=«rpa_{ALNUM:38}{alnum:6}»',
    ],
    ignore: ['rpa_{ALNUM:20}', 'RUNPOD_API_KEY=rpa_...', 'rpa_process_definition_name', 'carpa_{ALNUM:44}'],
  },
};
