import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'woocommerce-key': {
    kind: 'secret',
    title: 'WooCommerce consumer secret',
    provider: 'WooCommerce',
    docs: 'https://woocommerce.com/document/woocommerce-rest-api/',
    envVar: 'WOOCOMMERCE_CONSUMER_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['consumer_secret', 'consumersecret', 'woo'],
    pattern: assigned('(?:consumer_?secret|woo[\\w ]{0,30})', /cs_[0-9a-f]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'woocommerce-key': {
    match: [
      'WOOCOMMERCE_CONSUMER_SECRET=«cs_{hex:40}»',
      "'consumer_secret' => '«cs_{hex:40}»',",
      'consumerSecret: "«cs_{hex:40}»",',
    ],
    ignore: ['WOOCOMMERCE_CONSUMER_SECRET=cs_...', 'consumer_secret: cs_{hex:20}', 'wooden_hash = "{hex:40}"'],
  },
};
