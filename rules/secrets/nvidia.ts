import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'nvidia-nvapi': {
    kind: 'secret',
    title: 'NVIDIA API key',
    provider: 'NVIDIA',
    docs: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#ngc-api-keys',
    rotate: 'https://build.nvidia.com/settings/api-keys',
    envVar: 'NVIDIA_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['nvapi-'],
    pattern: standalone(/nvapi-[\w-]{64}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'nvidia-nvapi': {
    match: [
      'NVIDIA_API_KEY=«nvapi-{base62:64}»',
      "client = ChatNVIDIA(api_key='«nvapi-{base62:30}-{base62:33}»')",
      'export NGC_API_KEY="«nvapi-{base62:64}»"',
    ],
    ignore: ['nvapi-{base62:20}', 'NVIDIA_API_KEY=nvapi-...', 'if not key.startswith("nvapi-"): raise'],
  },
};
