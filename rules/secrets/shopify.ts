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
    keywords: ['shpat_', 'shpca_', 'shppa_', 'shpua_', 'prtapi_'],
    // Admin, custom and private apps; users; partners.
    pattern: standalone(/(?:shp(?:at|ca|pa|ua)|prtapi)_[0-9a-fA-F]{32}/),
  },
  'shopify-app-secret': {
    kind: 'secret',
    title: 'Shopify app secret',
    provider: 'Shopify',
    docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
    rotate: 'https://partners.shopify.com/',
    envVar: 'SHOPIFY_API_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['shpss_'],
    pattern: standalone(/shpss_[0-9a-fA-F]{32}/),
  },
  'shopify-theme-token': {
    kind: 'secret',
    title: 'Shopify theme access password',
    provider: 'Shopify',
    docs: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
    rotate: 'https://admin.shopify.com/',
    envVar: 'SHOPIFY_CLI_THEME_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['shptka_'],
    pattern: standalone(/shptka_[0-9a-fA-F]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'shopify-token': {
    match: [
      'SHOPIFY_ACCESS_TOKEN=«shpat_{hex:32}»',
      'X-Shopify-Access-Token: «shpca_{hex:32}»',
      'partner_token: «prtapi_{hex:32}»',
    ],
    ignore: ['shpat_{hex:12}', 'if token.start_with?("shpat_")', 'shpca_...'],
  },
  'shopify-app-secret': {
    match: [
      'SHOPIFY_API_SECRET=«shpss_{hex:32}»',
      'shopify.setup({ apiSecretKey: "«shpss_{hex:32}»" })',
      'ShopifyAPI::Context.setup(api_secret_key: "«shpss_{hex:32}»")',
    ],
    ignore: ['shpss_...', 'SHOPIFY_API_SECRET=shpss_<secret>', 'shpss_{hex:12}'],
  },
  'shopify-theme-token': {
    match: [
      'SHOPIFY_CLI_THEME_TOKEN=«shptka_{hex:32}»',
      'shopify theme push --password «shptka_{hex:32}»',
      'theme:\n  password: «shptka_{hex:32}»',
    ],
    ignore: ['shptka_...', 'shopify theme push --password shptka_<password>', 'shptka_{hex:12}'],
  },
};
