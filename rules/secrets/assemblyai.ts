import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'assemblyai-key': {
    kind: 'secret',
    title: 'AssemblyAI API key',
    provider: 'AssemblyAI',
    docs: 'https://www.assemblyai.com/docs/getting-started',
    rotate: 'https://www.assemblyai.com/dashboard/api-keys',
    envVar: 'ASSEMBLYAI_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['assemblyai', 'assembly_ai', 'aai.settings', 'aai_api'],
    pattern: firstOf(
      assigned(
        `${near('assembly_?ai', 'key|token|auth|secret')}|aai\\.settings\\.api_key|aai_api_?key`,
        /[0-9a-f]{32}/,
      ),
      nearby(['assemblyai'], '{alnum:32}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'assemblyai-key': {
    match: [
      'ASSEMBLYAI_API_KEY=«{hex:32}»',
      "aai.settings.api_key = '«{hex:32}»'",
      "new AssemblyAI({ apiKey: '«{hex:32}»' })",
    ],
    ignore: [
      'ASSEMBLYAI_API_KEY=<key>',
      'assemblyai_transcript_id = "{hex:32}"',
      'aai.settings.api_key = os.environ["KEY"]',
    ],
  },
};
