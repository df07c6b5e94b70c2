import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'gitea-token': {
    kind: 'secret',
    title: 'Gitea or Forgejo access token',
    provider: 'Gitea',
    docs: 'https://docs.gitea.com/development/api-usage#authentication',
    envVar: 'GITEA_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['gitea', 'forgejo', 'codeberg'],
    // Hashes of commits have the same shape: only a name of a credential counts.
    pattern: assigned(
      '(?:gitea|forgejo|codeberg)[\\w. -]{0,24}(?:token|secret|passw|auth|api[_-]?key)',
      /[0-9a-f]{40}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gitea-token': {
    match: [
      'GITEA_TOKEN=«{hex:40}»',
      'forgejo_token: "«{hex:40}»"',
      'provider "gitea" {\n  token = "{hex:8}"\n}\ngiteaApiKey := "«{hex:40}»"',
      "os.getenv('GITEA_ACCESS_TOKEN', '«{hex:40}»')",
    ],
    ignore: [
      'gitea_commit: {hex:40}',
      'https://gitea.com/acme/app/commit/{hex:40}',
      'GITEA_TOKEN_HASH={hex:64}',
      'GITEA_TOKEN=${GITEA_TOKEN}',
    ],
  },
};
