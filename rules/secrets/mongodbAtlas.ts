import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'mongodb-atlas-sa': {
    kind: 'secret',
    title: 'MongoDB Atlas service account secret or private key',
    provider: 'MongoDB',
    docs: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    rotate: 'https://cloud.mongodb.com/',
    envVar: 'MONGODB_ATLAS_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['mdb_sa_sk_', 'atlas'],
    pattern: firstOf(
      standalone(/mdb_sa_sk_[\w-]{40}/),
      assigned(near('atlas', 'priv(?:ate)?[_-]?(?:api[_-]?)?key'), uuid),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mongodb-atlas-sa': {
    match: [
      'MONGODB_ATLAS_CLIENT_SECRET=«mdb_sa_sk_{base62:40}»',
      'provider "mongodbatlas" {\n  client_secret = "«mdb_sa_sk_{base62:40}»"\n}',
      'MONGODB_ATLAS_PUBLIC_KEY={lower:8}\nMONGODB_ATLAS_PRIVATE_KEY=«{uuid}»',
      'provider "mongodbatlas" {\n  public_key  = "{lower:8}"\n  private_key = "«{uuid}»"\n}',
      '{ "client_id": "mdb_sa_id_{hex:24}", "client_secret": "«mdb_sa_sk_{base62:40}»" }',
    ],
    ignore: [
      'mdb_sa_id_{hex:24} and mdb_sa_sk_...',
      'mdb_sa_sk_{base62:10}',
      "const prefix = 'mdb_sa_sk_';",
      'atlas_private_key_id = {uuid}',
    ],
  },
};
