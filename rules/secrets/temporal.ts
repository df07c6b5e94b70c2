import { characters } from '../characters.ts';
import { decodeBase64 } from '../checks.ts';
import { fromRunStart } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** A JWT whose payload begins with `{"account_id":"` and names its issuer. */
const token = standalone(/eyJ[\w-]{20,110}\.eyJhY2NvdW50X2lkIjoi[\w-]{40,1000}\.[\w-]{60,200}/);

export const rules = defineRules({
  'temporal-key': {
    kind: 'secret',
    title: 'Temporal Cloud API key',
    provider: 'Temporal',
    docs: 'https://docs.temporal.io/cloud/api-keys',
    rotate: 'https://cloud.temporal.io/settings/api-keys',
    envVar: 'TEMPORAL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['.eyjhy2nvdw50x2lkijoi'],
    pattern: fromRunStart(120, characters(/[\w-]/), token),
    accept: [(value) => decodeBase64(value.split('.')[1] ?? '')?.includes('"temporal.io"') === true],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'temporal-key': {
    match: [
      'TEMPORAL_API_KEY=«eyJhbGciOiJFUzI1NiIs{base62:20}.eyJhY2NvdW50X2lkIjoiYTEiLCJhdWQiOlsidGVtcG9yYWwuaW8iXSwiaXNzIjoidGVtcG9yYWwuaW8iLA{base62:80}.{base62:86}»',
      'temporal workflow list --api-key «eyJhbGciOiJFUzI1NiIs{base62:20}.eyJhY2NvdW50X2lkIjoiYTEiLCJhdWQiOlsidGVtcG9yYWwuaW8iXSwiaXNzIjoidGVtcG9yYWwuaW8iLA{base62:80}.{base62:86}»',
      'Client.connect(host, api_key="«eyJhbGciOiJFUzI1NiIs{base62:20}.eyJhY2NvdW50X2lkIjoiYTEiLCJhdWQiOlsidGVtcG9yYWwuaW8iXSwiaXNzIjoidGVtcG9yYWwuaW8iLA{base62:80}.{base62:86}»")',
    ],
    ignore: [
      'eyJhbGciOiJFUzI1NiIs{base62:20}.eyJhY2NvdW50X2lkIjoi{base62:80}.{base62:86}',
      'eyJhbGciOiJFUzI1NiIs.eyJhY2NvdW50X2lkIjoi...',
      'payload .eyJhY2NvdW50X2lkIjoi',
    ],
  },
};
