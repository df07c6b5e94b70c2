import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'elevenlabs-key': {
    kind: 'secret',
    title: 'ElevenLabs API key',
    provider: 'ElevenLabs',
    docs: 'https://elevenlabs.io/docs/api-reference/authentication',
    rotate: 'https://elevenlabs.io/app/settings/api-keys',
    envVar: 'ELEVENLABS_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk_', 'elevenlabs', 'eleven_', 'xi-api-key'],
    pattern: firstOf(
      standalone(/sk_[0-9a-f]{48}/),
      assigned(`${near('eleven_?labs|eleven_', 'key|token')}|xi-api-key`, /[0-9a-f]{32}/),
      nearby(['elevenlabs'], '{hex:32}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'elevenlabs-key': {
    match: [
      'ELEVENLABS_API_KEY=«sk_{hex:48}»',
      "headers: { 'xi-api-key': '«{hex:32}»' }",
      'client = ElevenLabs(api_key="«sk_{hex:48}»")',
      'ELEVEN_API_KEY=«{hex:32}»',
    ],
    ignore: [
      'sk_{hex:30}',
      'ELEVENLABS_API_KEY=sk_...',
      'task_{hex:48}',
      'eleven_voice_id = "{hex:32}"',
      'sk_live_{hex:48}',
    ],
  },
};
