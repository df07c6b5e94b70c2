import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'spectralops-token': {
    kind: 'secret',
    title: 'SpectralOps personal or team key',
    provider: 'SpectralOps',
    docs: 'https://guides.spectralops.io/docs/getting-started',
    rotate: 'https://get.spectralops.io/settings',
    envVar: 'SPECTRAL_DSN',
    severity: 'error',
    confidence: 'high',
    keywords: ['spu-', 'spt-'],
    pattern: standalone(/sp[ut]-[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'spectralops-token': {
    match: [
      'SPECTRAL_DSN=https://«spu-{hex:32}»@get.spectralops.io',
      '[DEBUG] Using token «spu-{hex:32}»',
      "spectral: { key: '«spt-{hex:32}»' }",
    ],
    ignore: ['spu-{hex:12}', 'xspu-{hex:32}', 'keys begin with spu- or spt-'],
  },
};
