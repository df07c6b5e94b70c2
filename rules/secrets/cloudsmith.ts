import { assigned } from '../assigned.ts';
import { anyOf, atKeyword } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'cloudsmith-key': {
    kind: 'secret',
    title: 'Cloudsmith API key',
    provider: 'Cloudsmith',
    docs: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    rotate: 'https://cloudsmith.io/user/settings/api/',
    envVar: 'CLOUDSMITH_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cloudsmith', 'csk_'],
    pattern: anyOf(
      atKeyword(standalone(/csk_[A-Za-z0-9]{30,64}/)),
      atKeyword(assigned('cloudsmith[\\w.-]{0,20}(?:key|token|passw|secret)', /(?:csk_[a-z0-9]{30,64}|[0-9a-f]{40})/)),
    ),
    accept: [(value) => /\d/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cloudsmith-key': {
    match: [
      'CLOUDSMITH_API_KEY=«{hex:40}»',
      'cloudsmith-api-key: "«{hex:40}»"',
      "config.cloudsmithToken = '«csk_{base62:40}1»'",
    ],
    ignore: [
      'CLOUDSMITH_API_KEY: ${{ secrets.CLOUDSMITH_API_KEY }}',
      'uses: cloudsmith-io/action@{hex:40}',
      'cloudsmith_key_id = "{hex:12}"',
    ],
  },
};
