import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'mongodb-atlas-sa': {
    kind: 'secret',
    title: 'MongoDB Atlas service account secret',
    provider: 'MongoDB',
    docs: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    rotate: 'https://cloud.mongodb.com/',
    envVar: 'MONGODB_ATLAS_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['mdb_sa_sk_'],
    pattern: standalone(/mdb_sa_sk_[\w-]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mongodb-atlas-sa': {
    match: [
      'MONGODB_ATLAS_CLIENT_SECRET=«mdb_sa_sk_{base62:40}»',
      'provider "mongodbatlas" {\n  client_secret = "«mdb_sa_sk_{base62:40}»"\n}',
      '{ "client_id": "mdb_sa_id_{hex:24}", "client_secret": "«mdb_sa_sk_{base62:40}»" }',
    ],
    ignore: ['mdb_sa_id_{hex:24} and mdb_sa_sk_...', 'mdb_sa_sk_{base62:10}', "const prefix = 'mdb_sa_sk_';"],
  },
};
