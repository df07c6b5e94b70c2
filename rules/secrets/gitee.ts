import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'gitee-token': {
    kind: 'secret',
    title: 'Gitee personal access token',
    provider: 'Gitee',
    docs: 'https://gitee.com/api/v5/oauth_doc',
    rotate: 'https://gitee.com/profile/personal_access_tokens',
    envVar: 'GITEE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['gitee'],
    pattern: assigned('gitee[\\w. -]{0,24}(?:token|secret|passw|auth|api[_-]?key)', /[0-9a-f]{32}(?:[0-9a-f]{32})?/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gitee-token': {
    match: ['GITEE_TOKEN=«{hex:32}»', '"gitee.client_secret": "«{hex:64}»"', "const giteeAccessToken = '«{hex:32}»';"],
    ignore: [
      'gitee_md5: {hex:32}',
      'https://gitee.com/acme/app/raw/{hex:32}',
      'GITEE_TOKEN=<token>',
      'gitee_token: {hex:40}',
    ],
  },
};
