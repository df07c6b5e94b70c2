import { assigned } from '../assigned.ts';
import { partNamed, withRelated } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'trello-key': {
    kind: 'secret',
    title: 'Trello token',
    provider: 'Trello',
    docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    rotate: 'https://trello.com/my/account',
    envVar: 'TRELLO_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['atta', 'trello'],
    // An API key alone is public; a token is 64 digits, since 2022 after `ATTA` and before a checksum of 8.
    pattern: withRelated(
      firstOf(
        standalone(/ATTA[0-9a-f]{64}[0-9A-F]{8}/i),
        assigned(near('trello', 'token|secret'), /[0-9a-f]{64}/),
        assigned(near('trello', 'key'), /[0-9a-f]{32}/),
        nearby(['trello'], '{alnum:32}'),
      ),
      partNamed('(?:api_?)?key', /[0-9a-f]{32}/),
      300,
    ),
    verify: (value) =>
      value.length === 32 ? { reason: 'an API key opens nothing without a token', weight: -2 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'trello-key': {
    match: ['TRELLO_TOKEN=«ATTA{hex:64}{HEX:8}»', 'Trello("key", token="«{hex:64}»")', 'trello:\n  key: «{hex:32}»'],
    ignore: ['TRELLO_BOARD_ID={hex:24}', 'attach("x")', 'TRELLO_TOKEN=$TRELLO_TOKEN', 'ATTA{hex:12}'],
  },
};
