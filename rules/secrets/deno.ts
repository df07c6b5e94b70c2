import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'deno-deploy-token': {
    kind: 'secret',
    title: 'Deno Deploy token',
    provider: 'Deno',
    docs: 'https://docs.deno.com/deploy/',
    rotate: 'https://dash.deno.com/account#access-tokens',
    envVar: 'DENO_DEPLOY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ddp_', 'ddw_', 'ddo_'],
    pattern: standalone(/dd[opw]_[A-Za-z0-9]{36}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'deno-deploy-token': {
    match: [
      '"denoDeployToken": "«ddp_{base62:36}»"',
      '  deno_deploy_token: «ddw_{base62:36}»',
      'DENO_KV_ACCESS_TOKEN=«ddo_{base62:36}» deno task migrate',
      'os.environ["DENO_DEPLOY_TOKEN"] = \'«ddp_{base62:36}»\'',
    ],
    ignore: ['ddp_...', 'ddp_{base62:3}', 'xddp_{base62:36}', 'if (token.startsWith("ddp_")) return token;'],
  },
};
