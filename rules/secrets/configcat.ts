import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'configcat-key': {
    kind: 'secret',
    title: 'ConfigCat SDK key',
    provider: 'ConfigCat',
    docs: 'https://configcat.com/docs/main-concepts/#sdk-key',
    rotate: 'https://app.configcat.com/',
    envVar: 'CONFIGCAT_SDK_KEY',
    severity: 'warning',
    confidence: 'high',
    keywords: ['configcat'],
    pattern: firstOf(
      standalone(/configcat-sdk-1\/[\w-]{22}\/[\w-]{22}/),
      assigned(near('configcat', 'key|getClient'), /[\w-]{22}\/[\w-]{22}/),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'configcat-key': {
    match: [
      'CONFIGCAT_SDK_KEY=«configcat-sdk-1/{base62:22}/{base62:22}»',
      "client = configcatclient.get('«configcat-sdk-1/{base62:22}/{base62:22}»')",
      'configcat.getClient("«{base62:22}/{base62:22}»");',
    ],
    ignore: [
      'https://configcat.com/docs/sdk-reference/js',
      'configcat-sdk-1/...',
      'CONFIGCAT_SDK_KEY=$CONFIGCAT_SDK_KEY',
    ],
  },
};
