import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'pinecone-key': {
    kind: 'secret',
    title: 'Pinecone API key',
    provider: 'Pinecone',
    docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    rotate: 'https://app.pinecone.io/',
    envVar: 'PINECONE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['pcsk_', 'pinecone'],
    pattern: firstOf(
      standalone(/pcsk_[A-Za-z0-9]{4,6}_[A-Za-z0-9]{60,66}/),
      assigned(near('pinecone', 'key|token|secret'), uuid),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pinecone-key': {
    match: [
      'PINECONE_API_KEY=«pcsk_{base62:5}_{base62:63}»',
      "pc = Pinecone(api_key='«{uuid}»')",
      "const pc = new Pinecone({ apiKey: '«pcsk_{base62:6}_{base62:63}»' });",
      'pinecone_api_key: «{uuid}»',
    ],
    ignore: ['pcsk_{base62:20}', 'PINECONE_PROJECT_ID={uuid}', 'PINECONE_API_KEY=$KEY', 'pinecone_key_id = "{uuid}"'],
  },
};
