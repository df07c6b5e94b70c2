import { base62, crc32 } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';

/**
 * The last six characters of a token are the CRC-32 of what stands between the prefix and them, in base 62.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function verifyChecksum(token: string): Evidence {
  const body = token.slice(4, -6);
  return base62(crc32(body), 6) === token.slice(-6)
    ? { reason: 'its checksum is valid', weight: 1 }
    : { reason: 'its checksum does not match', weight: -1 };
}

const docs =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats';

export const rules = defineRules({
  'github-pat': {
    kind: 'secret',
    title: 'GitHub personal access token (classic)',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/tokens',
    envVar: 'GITHUB_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ghp_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ghp_[A-Za-z0-9]{36})(?![A-Za-z0-9])/,
    verify: verifyChecksum,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'github-pat': {
    match: [
      'const token = "«{github:ghp_}»";',
      'git clone https://«{github:ghp_}»@github.com/acme/app.git',
      'GITHUB_TOKEN=«ghp_{base62:36}»',
    ],
    ignore: ['const prefix = "ghp_";', 'ghp_{base62:20}', 'token: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
};
