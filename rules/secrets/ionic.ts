import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ionic-token': {
    kind: 'secret',
    title: 'Ionic personal access token',
    provider: 'Ionic',
    docs: 'https://ionic.io/docs/appflow/personal-access-tokens',
    rotate: 'https://dashboard.ionicframework.com/settings',
    envVar: 'IONIC_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ionic'],
    pattern: assigned(near('ionic'), /ion_[A-Za-z0-9]{42}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ionic-token': {
    match: [
      'IONIC_TOKEN=«ion_{base62:42}»',
      'ionic: { apiKey: "«ion_{base62:42}»" }',
      '<add key="ionicApiKey" value="«ion_{base62:42}»" />',
    ],
    ignore: [
      'IONIC_TOKEN=${IONIC_TOKEN}',
      'ionic_api_key = "ion_{base62:5}"',
      'ionic_key_hash = "ion_{base62:42}{alnum:6}"',
      'https://docs.example.dev/ionic/authentication',
    ],
  },
};
