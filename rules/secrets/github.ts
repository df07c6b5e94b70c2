import { assigned } from '../assigned.ts';
import { base62Checksum } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

const verify = (token: string) => (token.length === 40 ? base62Checksum(token.slice(4)) : undefined);

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
    pattern: standalone(/ghp_[A-Za-z0-9]{36}/),
    verify,
  },
  'github-fine-grained-pat': {
    kind: 'secret',
    title: 'GitHub fine-grained personal access token',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/personal-access-tokens',
    envVar: 'GITHUB_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['github_pat_'],
    pattern: standalone(/github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/),
  },
  'github-oauth': {
    kind: 'secret',
    title: 'GitHub OAuth access token',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/applications',
    envVar: 'GITHUB_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['gho_'],
    pattern: standalone(/gho_[A-Za-z0-9]{36}/),
    verify,
  },
  'github-app-token': {
    kind: 'secret',
    title: 'GitHub App token',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/apps/authorizations',
    envVar: 'GITHUB_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ghu_', 'ghs_'],
    // Newer installation tokens hold the id of the app and a JWT: ghs_<id>_<JWT>.
    pattern: standalone(
      /(?:gh[us]_[A-Za-z0-9]{36}|ghs_(?:[0-9]{1,20}_)?eyJ[\w-]{10,400}\.[\w-]{20,2000}\.[\w-]{20,800})/,
    ),
    verify,
  },
  'github-refresh-token': {
    kind: 'secret',
    title: 'GitHub App refresh token',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/apps/authorizations',
    envVar: 'GITHUB_REFRESH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ghr_'],
    pattern: standalone(/ghr_[A-Za-z0-9]{36,76}/),
    verify: (token) => base62Checksum(token.slice(4)),
  },
  'github-legacy-40hex': {
    kind: 'secret',
    title: 'GitHub token of the form before 2021, or OAuth client secret',
    provider: 'GitHub',
    docs,
    rotate: 'https://github.com/settings/tokens',
    envVar: 'GITHUB_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['github', 'gh_token'],
    // Hashes of commits stand next to the word GitHub everywhere: only a name of a credential counts.
    // Composer keeps tokens by host, so there the name stands one level up.
    pattern: assigned(
      '(?:github-oauth\\\\?"\\s{0,4}:\\s{0,20}\\{\\s{0,40}\\\\?"github[.]|(?:github|gh)[\\w. -]{0,24}(?:token|secret|passw|pat\\b|auth|api[_-]?key))',
      /[0-9a-f]{40}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'github-pat': {
    match: [
      'const token = "«{github:ghp_}»";',
      'git clone https://«{github:ghp_}»@github.com/acme/app.git',
      'GITHUB_TOKEN=«ghp_{base62:36}»',
      'println!("token\\n«{github:ghp_}»\\n");',
    ],
    ignore: [
      'const prefix = "ghp_";',
      'ghp_{base62:20}',
      'token: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'graphp_{base62:36}',
      'ghp_abcdefghijklmnopqrstuvwxyz{digits:10}',
    ],
  },
  'github-fine-grained-pat': {
    match: [
      'token: «github_pat_{base62:22}_{base62:59}»',
      '-H "Authorization: Bearer «github_pat_{base62:22}_{base62:59}»"',
      'https://x-access-token:«github_pat_{base62:22}_{base62:59}»@github.com/acme/app',
    ],
    ignore: ['secrets.github_pat_token_of_the_robot', 'github_pat_{base62:22}', 'github_pat_{base62:22}_{base62:70}'],
  },
  'github-oauth': {
    match: ['oauth_token: «{github:gho_}»', '"token": "«gho_{base62:36}»"', 'export GH_TOKEN=«{github:gho_}»'],
    ignore: ['gho_{base62:12}', 'ergho_{base62:36}', 'if (token.startsWith("gho_")) return;'],
  },
  'github-app-token': {
    match: [
      'GITHUB_TOKEN: «{github:ghs_}»',
      'user_token = "«{github:ghu_}»"',
      'token: «ghs_1234567_{jwt}»',
      'git remote set-url origin https://x-access-token:«{github:ghs_}»@github.com/a/b',
    ],
    ignore: [
      'ghs_{base62:10}',
      'coughs_{base62:36}',
      'ghs_token_length_of_the_installation_is_40_or_so',
      'ghu_{base62:50}',
    ],
  },
  'github-refresh-token': {
    match: [
      'refresh_token=«ghr_{base62:76}»&refresh_token_expires_in=1',
      '"refreshToken": "«ghr_{base62:76}»"',
      'GITHUB_REFRESH_TOKEN=«{github:ghr_}»',
    ],
    ignore: ['ghr_{base62:20}', 'ghr_{base62:90}', 'prefix ghr_ means refresh'],
  },
  'github-legacy-40hex': {
    match: [
      'GITHUB_TOKEN=«{hex:40}»',
      '"github-oauth": {"github.com": "«{hex:40}»"}',
      'github_client_secret: "«{hex:40}»"',
      "const githubToken = process.env.GITHUB_TOKEN || '«{hex:40}»';",
    ],
    ignore: [
      'github_sha: {hex:40}',
      'uses: actions/checkout@{hex:40} # https://github.com/actions/checkout',
      'https://github.com/acme/app/commit/{hex:40}',
      '"resolved": "git+ssh://git@github.com/acme/app.git#{hex:40}"',
      'github_token_hash = sha256("{hex:64}")',
    ],
  },
};
