import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'bitwarden-token': {
    kind: 'secret',
    title: 'Bitwarden Secrets Manager access token',
    provider: 'Bitwarden',
    docs: 'https://bitwarden.com/help/access-tokens/',
    rotate: 'https://vault.bitwarden.com/#/sm',
    envVar: 'BWS_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    // The token itself begins with `0.`, which would be tried at every fraction of a source: its names are the gate.
    keywords: ['bws', 'bitwarden', 'access_token', 'access-token', 'accesstoken'],
    pattern: assigned(
      `${near('bws|bitwarden', 'token|key|auth')}|access[_-]?token`,
      new RegExp(`0\\.${uuid.source}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==`),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'bitwarden-token': {
    match: [
      'export BWS_ACCESS_TOKEN="«0.{uuid}.{base62:30}:{base64:22}==»"',
      'bws secret list --access-token «0.{uuid}.{base62:30}:{base64:22}==»',
      'await client.auth().loginAccessToken("«0.{uuid}.{base62:30}:{base64:22}==»", stateFile);',
      '- uses: bitwarden/sm-action@v2\n  with:\n    access_token: «0.{uuid}.{base62:30}:{base64:22}==»',
    ],
    ignore: ['BWS_ACCESS_TOKEN=$BWS_ACCESS_TOKEN', 'access_token: 0.{uuid}', 'bitwarden_secret_id = {uuid}'],
  },
};
