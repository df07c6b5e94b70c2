import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'langfuse-key': {
    kind: 'secret',
    title: 'Langfuse secret key',
    provider: 'Langfuse',
    docs: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
    rotate: 'https://cloud.langfuse.com/',
    envVar: 'LANGFUSE_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-lf-'],
    pattern: standalone(new RegExp(`sk-lf-${uuid.source}`)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'langfuse-key': {
    match: [
      'LANGFUSE_PUBLIC_KEY=pk-lf-{uuid}\nLANGFUSE_SECRET_KEY=«sk-lf-{uuid}»',
      "langfuse = Langfuse(secret_key='«sk-lf-{uuid}»')",
      '"secretKey": "«sk-lf-{uuid}»"',
    ],
    ignore: [
      'LANGFUSE_PUBLIC_KEY=pk-lf-{uuid} # sk-lf- is the secret one',
      'LANGFUSE_SECRET_KEY=sk-lf-...',
      'sk-lf-{hex:12}',
    ],
  },
};
