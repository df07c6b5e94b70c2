import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'netlify-token': {
    kind: 'secret',
    title: 'Netlify personal access token',
    provider: 'Netlify',
    docs: 'https://docs.netlify.com/api/get-started/#authentication',
    rotate: 'https://app.netlify.com/user/applications#personal-access-tokens',
    envVar: 'NETLIFY_AUTH_TOKEN',
    severity: 'error',
    confidence: 'high',
    // Personal, of the command line, of an application, of a person, of a build. https://docs.netlify.com/accounts-and-billing/user-settings/
    keywords: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_', 'netlify'],
    pattern: firstOf(
      standalone(/nf[pcoub]_[A-Za-z0-9]{36}/),
      assigned(near('netlify'), /[\w-]{40,46}/),
      nearby(['netlify'], '{base64url:43}'),
    ),
    accept: [hasDigit, minimumEntropy(3), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'netlify-token': {
    match: [
      'NETLIFY_AUTH_TOKEN=«nfp_{base62:36}»',
      "const client = new NetlifyAPI('«nfp_{base62:36}»')",
      'token: «nfc_{base62:36}»',
      'netlify deploy --auth «{base64url:42}Z»',
      '"netlify_token": "«{base62:43}»"',
    ],
    ignore: [
      'NETLIFY_SITE_ID={uuid}',
      'netlify deploy --auth $NETLIFY_AUTH_TOKEN',
      'nfp_{base62:12}',
      'netlify_token = read_netlify_token_from_the_environment_now',
    ],
  },
};
