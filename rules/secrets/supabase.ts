import { decodeBase64 } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'supabase-key': {
    kind: 'secret',
    title: 'Supabase secret key',
    provider: 'Supabase',
    docs: 'https://supabase.com/docs/guides/api/api-keys',
    rotate: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    envVar: 'SUPABASE_SERVICE_ROLE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sbp_', 'sb_secret_', 'eyjhbgcioijiuzi1niisinr5cci6ikpxvcj9.eyjpc3mioijzdxbhymfzzs'],
    // Personal access token, secret key, and the older JWT of the service role; that of `anon` is public by design.
    pattern: standalone(
      /sbp_(?:oauth_)?[0-9a-f]{40}|sb_secret_[\w-]{28,40}|eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJpc3MiOiJzdXBhYmFzZS[\w-]{30,400}\.[\w-]{43}/,
    ),
    accept: [
      (value) =>
        !value.startsWith('eyJ') || decodeBase64(value.split('.')[1] ?? '')?.includes('"role":"service_role"') === true,
    ],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'supabase-key': {
    match: [
      'SUPABASE_ACCESS_TOKEN=«sbp_{hex:40}»',
      "const supabase = createClient(url, '«sb_secret_{base62:22}_{base62:8}»');",
      'SUPABASE_SERVICE_ROLE_KEY="«eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJvbGUiOiJzZXJ2aWNlX3JvbGUiLCJyZWYiOiJ{base62:60}.{base64url:42}A»"',
    ],
    ignore: [
      'NEXT_PUBLIC_SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJvbGUiOiJhbm9uIiwicmVmIjoi{base62:60}.{base62:43}',
      'sb_publishable_{base62:22}_{base62:8} is not sb_secret_',
      'sbp_{hex:20}',
    ],
  },
};
