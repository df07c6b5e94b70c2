import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'deepgram-key': {
    kind: 'secret',
    title: 'Deepgram API key',
    provider: 'Deepgram',
    docs: 'https://developers.deepgram.com/docs/authenticating',
    rotate: 'https://console.deepgram.com/',
    envVar: 'DEEPGRAM_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['deepgram'],
    pattern: firstOf(
      assigned(near('deepgram', 'key|token|auth|secret|createClient|DeepgramClient'), /[0-9a-f]{40}/),
      nearby(['deepgram'], '{alnum:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'deepgram-key': {
    match: [
      'DEEPGRAM_API_KEY=«{hex:40}»',
      "deepgram = DeepgramClient(api_key='«{hex:40}»')",
      "curl https://api.deepgram.com/v1/listen -H 'Authorization: Token «{hex:40}»'",
      "const deepgram = createClient('«{hex:40}»');",
    ],
    ignore: [
      'DEEPGRAM_API_KEY=$DG_KEY',
      'deepgram_project_id = "{uuid}"',
      'deepgram-sdk @ git+https://github.com/deepgram/sdk@{hex:40}',
    ],
  },
};
