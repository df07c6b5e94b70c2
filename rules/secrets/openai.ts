import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'openai-api-key': {
    kind: 'secret',
    title: 'OpenAI API key',
    provider: 'OpenAI',
    docs: 'https://platform.openai.com/docs/api-reference/authentication',
    rotate: 'https://platform.openai.com/api-keys',
    envVar: 'OPENAI_API_KEY',
    severity: 'error',
    confidence: 'high',
    // The base64 of "OpenAI", in the middle of every key: rarer than `sk-`, which ends many a word.
    keywords: ['t3blbkfj'],
    before: 190,
    pattern: standalone(
      /sk-(?:[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|(?:[a-z]{3,10}-){1,2}[\w-]{20,160}T3BlbkFJ[\w-]{20,160})/i,
    ),
    accept: [(value) => value.includes('T3BlbkFJ') && value.startsWith('sk-')],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'openai-api-key': {
    match: [
      'OPENAI_API_KEY=«sk-proj-{base64url:73}a3T3BlbkFJ{base64url:73}A»',
      'client = OpenAI(api_key="«sk-{base62:20}T3BlbkFJ{base62:20}»")',
      "const key = '«sk-svcacct-{base64url:58}T3BlbkFJ{base62:58}»';",
      'Authorization: Bearer «sk-admin-{base64url:58}T3BlbkFJ{base62:58}»',
      'openai:\\n«sk-proj-{base62:20}T3BlbkFJ{base62:20}»\\n',
    ],
    ignore: [
      'const middle = "T3BlbkFJ";',
      'sk-{base62:10}T3BlbkFJ{base62:10}',
      'task-{base62:20}T3BlbkFJ{base62:20}',
      'data:application/json;base64,{base64:40}T3BlbkFJ{base64:40}',
    ],
  },
};
