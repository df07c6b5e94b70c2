import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'builderio-key': {
    kind: 'secret',
    title: 'Builder.io private key',
    provider: 'Builder.io',
    docs: 'https://www.builder.io/c/docs/using-your-api-key',
    rotate: 'https://builder.io/account/space',
    envVar: 'BUILDER_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['bpk-'],
    pattern: standalone(/bpk-[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'builderio-key': {
    match: [
      '"builderPrivateKey": "«bpk-{hex:32}»"',
      '  builder_private_key: «bpk-{hex:32}»',
      'os.environ["BUILDER_PRIVATE_KEY"] = \'«bpk-{hex:32}»\'',
    ],
    ignore: ['bpk-...', 'bpk-{hex:3}', 'xbpk-{hex:32}', 'if (token.startsWith("bpk-")) return token;'],
  },
};
