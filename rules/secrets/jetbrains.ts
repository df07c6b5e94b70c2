import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'jetbrains-token': {
    kind: 'secret',
    title: 'JetBrains permanent token (YouTrack, Hub, Marketplace)',
    provider: 'JetBrains',
    docs: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
    rotate: 'https://hub.jetbrains.com/users/me?tab=authentification',
    envVar: 'YOUTRACK_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['perm:', 'perm-'],
    pattern: standalone(/perm[:-][A-Za-z0-9+/]{4,80}={0,2}\.[A-Za-z0-9+/-]{2,80}={0,2}\.[A-Za-z0-9+/]{30,60}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'jetbrains-token': {
    match: [
      "const client = createClient({ token: '«perm:{base62:12}.{base62:8}.{base62:40}»' });",
      'curl -H "Authorization: Bearer «perm-{base62:12}=.{base62:6}==.{base62:42}»" https://api.example.dev/v1/items',
      '"youtrackToken": "«perm:{base62:12}.{base62:8}.{base62:40}»"',
    ],
    ignore: [
      'perm:...',
      'perm:{base62:3}.{base62:3}.{base62:3}',
      'xperm:{base62:12}.{base62:8}.{base62:40}',
      'if (token.startsWith("perm:")) return token;',
    ],
  },
};
