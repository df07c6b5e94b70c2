import { characters } from '../characters.ts';
import { decodeBase64 } from '../checks.ts';
import { fromRunStart } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

/** A deploy key: what it is for, a bar, and JSON in base64 that begins with the key's version. */
const key =
  /(?<secret>(?:prod|dev|project|team|preview):[\w-]{1,64}(?::[\w-]{1,64})?\|eyJ2MiI6I[A-Za-z0-9+/_-]{30,240}={0,2})(?![\w+/=])/;

export const rules = defineRules({
  'convex-deploy-key': {
    kind: 'secret',
    title: 'Convex deploy key',
    provider: 'Convex',
    docs: 'https://docs.convex.dev/cli/deploy-key-types',
    rotate: 'https://dashboard.convex.dev/',
    envVar: 'CONVEX_DEPLOY_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['|eyj2mii6i'],
    pattern: fromRunStart(96, characters(/[\w:-]/), key),
    verify: (value) =>
      decodeBase64(value.slice(value.indexOf('|') + 1))?.startsWith('{"v2":"')
        ? { reason: 'it decodes to a key of version 2', weight: 0 }
        : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'convex-deploy-key': {
    match: [
      'CONVEX_DEPLOY_KEY="«prod:happy-otter-123|eyJ2MiI6I{base64:60}»"',
      'CONVEX_DEPLOY_KEY=«preview:acme:shop|eyJ2MiI6I{base64:82}==»',
      "      CONVEX_DEPLOY_KEY: '«dev:quick-fox-7|eyJ2MiI6I{base64:60}»'",
    ],
    ignore: [
      'prod:happy-otter-123|eyJ2MiI6I...',
      'x|eyJ2MiI6I{base64:60}',
      'CONVEX_DEPLOYMENT=dev:happy-otter-123|eyJ2MiI6I',
    ],
  },
};
