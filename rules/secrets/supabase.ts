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
    keywords: ['sb_secret_', 'eyjhbgcioijiuzi1niisinr5cci6ikpxvcj9.eyjpc3mioijzdxbhymfzzs'],
    // The older is a JWT of the service role; that of `anon` is public by design.
    pattern: standalone(
      /sb_secret_[\w-]{28,40}|eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJpc3MiOiJzdXBhYmFzZS[\w-]{30,400}\.[\w-]{43}/,
    ),
    accept: [
      (value) =>
        !value.startsWith('eyJ') || decodeBase64(value.split('.')[1] ?? '')?.includes('"role":"service_role"') === true,
    ],
  },
  'supabase-access-token': {
    kind: 'secret',
    title: 'Supabase access token',
    provider: 'Supabase',
    docs: 'https://supabase.com/docs/reference/api/introduction#authentication',
    rotate: 'https://supabase.com/dashboard/account/tokens',
    envVar: 'SUPABASE_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sbp_'],
    pattern: standalone(/sbp_(?:oauth_|v0_)?[0-9a-f]{40}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'supabase-key': {
    match: [
      'SUPABASE_SECRET_KEY=«sb_secret_{base62:22}_{base62:8}»',
      "const supabase = createClient(url, '«sb_secret_{base62:22}_{base62:8}»');",
      'SUPABASE_SERVICE_ROLE_KEY="«eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJvbGUiOiJzZXJ2aWNlX3JvbGUiLCJyZWYiOiJ{base62:60}.{base64url:42}A»"',
    ],
    ignore: [
      'NEXT_PUBLIC_SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJvbGUiOiJhbm9uIiwicmVmIjoi{base62:60}.{base62:43}',
      'sb_publishable_{base62:22}_{base62:8} is not sb_secret_',
      'sb_secret_{base62:9}',
    ],
  },
  'supabase-access-token': {
    match: [
      'SUPABASE_ACCESS_TOKEN=«sbp_{hex:40}»',
      'supabase login --token «sbp_v0_{hex:40}»',
      'Authorization: Bearer «sbp_oauth_{hex:40}»',
    ],
    ignore: ['sbp_{hex:20}', 'sbp_v1_{hex:40}', 'struct sbp_login_descriptor *sbp_login;'],
  },
};
