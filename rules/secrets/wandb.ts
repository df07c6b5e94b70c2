import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'wandb-key': {
    kind: 'secret',
    title: 'Weights & Biases API key',
    provider: 'Weights & Biases',
    docs: 'https://docs.wandb.ai/support/find_api_key/',
    rotate: 'https://wandb.ai/authorize',
    envVar: 'WANDB_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['wandb'],
    pattern: firstOf(
      standalone(/wandb_v1_[\w-]{40,120}/),
      /wandb login\s{1,4}(?:--relogin\s)?(?<secret>[0-9a-f]{40})(?![\w-])/,
      assigned(near('wandb', 'key|token|secret'), /(?:local-)?[0-9a-f]{40}/),
      nearby(['wandb'], '{hex:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wandb-key': {
    match: [
      'WANDB_API_KEY=«{hex:40}»',
      "wandb.login(key='«{hex:40}»')",
      'RUN wandb login «{hex:40}»',
      'WANDB_API_KEY: «wandb_v1_{base62:70}»',
    ],
    ignore: [
      'wandb.login(key=os.environ["WANDB_API_KEY"])',
      'pip install git+https://github.com/wandb/wandb@{hex:40}',
      'wandb_v1_{base62:10}',
      'wandb login $WANDB_API_KEY',
    ],
  },
};
