import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'shopify-token': {
    kind: 'secret',
    title: 'Shopify access token',
    provider: 'Shopify',
    docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    rotate: 'https://admin.shopify.com/',
    envVar: 'SHOPIFY_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'prtapi_', 'shptka_'],
    // Admin, custom and private apps; app secrets; user tokens; partner and theme tokens.
    pattern: standalone(/(?:shp(?:at|ca|pa|ss|ua)|prtapi|shptka)_[0-9a-fA-F]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'shopify-token': {
    match: [
      'SHOPIFY_ACCESS_TOKEN=«shpat_{hex:32}»',
      'X-Shopify-Access-Token: «shpca_{hex:32}»',
      'shopify.setup({ apiSecretKey: "«shpss_{hex:32}»" })',
      'partner_token: «prtapi_{hex:32}»',
    ],
    ignore: ['shpat_{hex:12}', 'if token.start_with?("shpat_")', 'shpss_...'],
  },
};
