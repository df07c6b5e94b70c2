import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'modal-token': {
    kind: 'secret',
    title: 'Modal token secret',
    provider: 'Modal',
    docs: 'https://modal.com/docs',
    rotate: 'https://modal.com/settings/tokens',
    envVar: 'MODAL_TOKEN_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['modal_token', 'modal token', 'modal-token'],
    pattern: assigned('modal[ _-]token(?: set (?:--token-id \\S{4,40} )?--token-secret)?', /as-[A-Za-z0-9]{22}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'modal-token': {
    match: [
      'MODAL_TOKEN_SECRET=«as-{base62:22}»',
      'modal token set --token-secret «as-{base62:22}»',
      'modal_token_secret = "«as-{base62:22}»"',
    ],
    ignore: ['MODAL_TOKEN_SECRET=as-...', 'modal_token_id = "ak-{base62:22}"', 'modal token new'],
  },
};
