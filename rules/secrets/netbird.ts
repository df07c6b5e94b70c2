import { base62Checksum } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'netbird-token': {
    kind: 'secret',
    title: 'NetBird access token',
    provider: 'NetBird',
    docs: 'https://docs.netbird.io/manage/public-api',
    rotate: 'https://app.netbird.io/team/users',
    envVar: 'NB_PAT',
    severity: 'error',
    confidence: 'high',
    keywords: ['nbp_'],
    pattern: standalone(/nbp_[A-Za-z0-9]{36}/),
    // https://github.com/netbirdio/netbird/blob/main/management/server/types/personal_access_token.go
    verify: (value) => base62Checksum(value.slice(4)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'netbird-token': {
    match: [
      'NB_PAT=«{github:nbp_}»',
      'provider "netbird" {\n  token = "«{github:nbp_}»"\n}',
      "curl -H 'Authorization: Token «{github:nbp_}»' https://api.netbird.io/api/peers",
    ],
    ignore: ['nbp_{base62:30}', 'nbp_{base62:37}', 'SAFE_NBP_MARK', "if (!token.startsWith('nbp_')) fail();"],
  },
};
