import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'cohere-key': {
    kind: 'secret',
    title: 'Cohere API key',
    provider: 'Cohere',
    docs: 'https://docs.cohere.com/reference/about',
    rotate: 'https://dashboard.cohere.com/api-keys',
    envVar: 'CO_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cohere', 'co_api', 'coapi', 'co.api', 'co-api'],
    pattern: firstOf(
      /cohere\.(?:Async)?Client(?:V2)?\(\s{0,20}["'](?<secret>[A-Za-z0-9]{40})["']/i,
      assigned(`${near('cohere', 'key|token|secret')}|(?<!(?<!\\\\)[A-Za-z])co[_.-]?api[_.-]?key`, /[A-Za-z0-9]{40}/),
      nearby(['cohere'], '{base62:40}'),
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'cohere-key': {
    match: [
      'CO_API_KEY=«{base62:36}aB3x»',
      "co = cohere.Client('«{base62:36}aB3x»')",
      'COHERE_API_KEY: "«{base62:36}aB3x»"',
      'new CohereClient({ token: "«{base62:36}aB3x»" })',
    ],
    ignore: [
      'COHERE_API_KEY=${COHERE_API_KEY}',
      'cohere_key_sha1 = "{hex:40}"',
      'cohere.Client(os.environ["CO_API_KEY"])',
      'incoherent key: {lower:40}',
    ],
  },
};
