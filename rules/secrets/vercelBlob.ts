import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'vercel-blob-token': {
    kind: 'secret',
    title: 'Vercel Blob read and write token',
    provider: 'Vercel',
    docs: 'https://vercel.com/docs/vercel-blob',
    rotate: 'https://vercel.com/dashboard/stores',
    envVar: 'BLOB_READ_WRITE_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['vercel_blob_rw_'],
    pattern: standalone(/vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'vercel-blob-token': {
    match: [
      '  blob_read_write_token: «vercel_blob_rw_{base62:16}_{base62:32}»',
      'os.environ["BLOB_READ_WRITE_TOKEN"] = \'«vercel_blob_rw_{base62:16}_{base62:32}»\'',
      'BLOB_READ_WRITE_TOKEN=«vercel_blob_rw_{base62:16}_{base62:32}»',
    ],
    ignore: [
      'vercel_blob_rw_...',
      'vercel_blob_rw_{base62:3}_{base62:3}',
      'xvercel_blob_rw_{base62:16}_{base62:32}',
      'if (token.startsWith("vercel_blob_rw_")) return token;',
    ],
  },
};
