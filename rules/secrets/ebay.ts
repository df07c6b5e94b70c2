import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'ebay-cert-id': {
    kind: 'secret',
    title: 'eBay certificate id (client secret)',
    provider: 'eBay',
    docs: 'https://developer.ebay.com/api-docs/static/creating-edp-key.html',
    rotate: 'https://developer.ebay.com/my/keys',
    envVar: 'EBAY_CERT_ID',
    severity: 'error',
    confidence: 'high',
    keywords: ['prd-', 'sbx-'],
    pattern: standalone(/(?:PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4}(?:-[0-9a-f]{4}){3}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ebay-cert-id': {
    match: [
      'curl -H "Authorization: Bearer «PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}»" https://api.example.dev/v1/items',
      '"ebayCertId": "«SBX-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}»"',
      '  ebay_cert_id: «PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}»',
    ],
    ignore: [
      'PRD-...',
      'PRD-{hex:3}-{hex:3}-{hex:3}-{hex:3}-{hex:3}',
      'xPRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}',
      'if (token.startsWith("PRD-")) return token;',
    ],
  },
};
