import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'postman-key': {
    kind: 'secret',
    title: 'Postman API or collection key',
    provider: 'Postman',
    docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    rotate: 'https://web.postman.co/settings/me/api-keys',
    envVar: 'POSTMAN_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pmak-', 'pmat-'],
    pattern: standalone(/PMAK-[0-9a-f]{24}-[0-9a-f]{34}|PMAT-[A-Z0-9]{26}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'postman-key': {
    match: [
      'POSTMAN_API_KEY=«PMAK-{hex:24}-{hex:34}»',
      'X-Api-Key: «PMAK-{hex:24}-{hex:34}»',
      'https://api.postman.com/collections/1-{uuid}?access_key=«PMAT-{ALNUM:26}»',
    ],
    ignore: ['PMAK-{hex:24}', 'PMAT-{ALNUM:8}', 'the key begins with PMAK-'],
  },
};
