import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'fullstory-key': {
    kind: 'secret',
    title: 'FullStory API key',
    provider: 'FullStory',
    docs: 'https://developer.fullstory.com/',
    rotate: 'https://app.fullstory.com/ui/settings/apikeys',
    envVar: 'FULLSTORY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['fullstory'],
    pattern: assigned(near('fullstory'), /(?:na1|eu1)\.[A-Za-z0-9+/]{20,110}={0,2}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'fullstory-key': {
    match: [
      '<add key="fullstoryApiKey" value="«na1.{base64:86}==»" />',
      "const fullstoryToken = '«eu1.{base64:88}»';",
      'fullstory_api_key: «na1.{base64:86}==»',
    ],
    ignore: [
      'FULLSTORY_API_KEY=${FULLSTORY_API_KEY}',
      'fullstory_api_key = "na1.{base64:5}=="',
      'fullstory_key_hash = "na1.{base64:86}=={alnum:6}"',
      'https://docs.example.dev/fullstory/authentication',
    ],
  },
};
