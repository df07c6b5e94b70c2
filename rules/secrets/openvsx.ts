import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'openvsx-token': {
    kind: 'secret',
    title: 'Open VSX access token',
    provider: 'Open VSX',
    docs: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions#3-create-an-access-token',
    rotate: 'https://open-vsx.org/user-settings/tokens',
    envVar: 'OVSX_PAT',
    severity: 'error',
    confidence: 'high',
    keywords: ['ovsxat_', 'ovsxp_'],
    pattern: standalone(/ovsx(?:at|p)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'openvsx-token': {
    match: ['OVSX_PAT=«ovsxat_{uuid}»', 'npx ovsx publish -p «ovsxat_{uuid}»', '"ovsxToken": "«ovsxp_{uuid}»"'],
    ignore: [
      'ovsxat_{hex:8}',
      'it starts with ovsxat_',
      'ovsxat_token_of_the_publisher',
      'gh secret set OVSX_PAT --body ovsxat_xxxxx',
    ],
  },
};
