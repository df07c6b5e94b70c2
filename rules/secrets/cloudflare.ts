import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, unlikeIdentifier } from '../shapes.ts';

/** Names without the provider's: `CF_API_TOKEN` (wrangler), `CF_Key` (acme.sh). */
const shortName = '(?<![a-z])cf[_-](?:global[_-])?(?:api[_-])?(?:token|key)|x-auth-key';

const named = `${near('cloudflare', 'key|token|secret')}|${shortName}`;

export const rules = defineRules({
  'cloudflare-token': {
    kind: 'secret',
    title: 'Cloudflare API token',
    provider: 'Cloudflare',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    rotate: 'https://dash.cloudflare.com/profile/api-tokens',
    envVar: 'CLOUDFLARE_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['cfut_', 'cfat_', 'v1.0-', 'cloudflare', 'cf_', 'cf-', 'x-auth-key'],
    // 40 characters and a checksum whose algorithm isn't published; Origin CA keys; then the older, bare ones.
    pattern: firstOf(
      standalone(/cf[ua]t_[\w-]{40,56}/),
      standalone(/v1\.0-[0-9a-f]{20,70}-[0-9a-f-]{90,260}/),
      assigned(named, /[\w-]{40}/),
      nearby(['cloudflare'], '{base64url:40}'),
    ),
    accept: [hasDigit, minimumEntropy(3), unlikeIdentifier],
  },
  'cloudflare-global-key': {
    kind: 'secret',
    title: 'Cloudflare global API key',
    provider: 'Cloudflare',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    rotate: 'https://dash.cloudflare.com/profile/api-tokens',
    envVar: 'CLOUDFLARE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cfk_', 'cloudflare', 'cf_', 'cf-', 'x-auth-key'],
    pattern: firstOf(standalone(/cfk_[\w-]{40,56}/), assigned(named, /[0-9a-f]{37}/)),
    accept: [hasDigit, minimumEntropy(3)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cloudflare-token': {
    match: [
      'CLOUDFLARE_API_TOKEN=«cfut_{base62:40}{hex:8}»',
      'curl -H "Authorization: Bearer «cfat_{base62:40}{hex:8}»" https://api.cloudflare.com/client/v4/zones',
      'provider "cloudflare" {\n  api_token = "«{base64url:39}a»"\n}',
      'X-Auth-User-Service-Key: «v1.0-{hex:24}-{hex:146}»',
      "cf = CloudFlare(email='me@acme.io', token='«{base62:40}»')",
    ],
    ignore: [
      'CLOUDFLARE_ACCOUNT_ID={hex:32}',
      'cloudflare_token = read_the_cloudflare_token_from_keychain_',
      'CF_API_TOKEN: ${{ secrets.CF_API_TOKEN }}',
      'https://cdnjs.cloudflare.com/ajax/libs/key/{hex:40}/x.js',
      'release v1.0-beta',
    ],
  },
  'cloudflare-global-key': {
    match: [
      'export CF_Key="«{hex:37}»"',
      'curl -H "X-Auth-Email: a@acme.dev" -H "X-Auth-Key: «{hex:37}»" https://api.cloudflare.com/client/v4/zones',
      'CLOUDFLARE_API_KEY=«cfk_{base62:40}{hex:8}»',
    ],
    ignore: ['CLOUDFLARE_API_KEY={hex:36}', 'CF_Key="$CF_Key"', 'cloudflare_zone_id: {hex:37}', 'cfk_{base62:12}'],
  },
};
