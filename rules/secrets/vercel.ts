import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'vercel-token': {
    kind: 'secret',
    title: 'Vercel token',
    provider: 'Vercel',
    docs: 'https://vercel.com/docs/rest-api/reference/welcome#authentication',
    rotate: 'https://vercel.com/account/settings/tokens',
    envVar: 'VERCEL_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vercel'],
    // Personal, integrations', apps' and refresh tokens; then the older, bare ones.
    pattern: firstOf(
      standalone(/vc[piar]_[A-Za-z0-9_-]{56}/),
      assigned(near('vercel', 'token|api[_-]?key'), /[A-Za-z0-9]{24}/),
      nearby(['vercel'], '{base62:24}'),
    ),
    accept: [hasDigit],
  },
  'vercel-ai-gateway-key': {
    kind: 'secret',
    title: 'Vercel AI Gateway key',
    provider: 'Vercel',
    docs: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/authentication',
    rotate: 'https://vercel.com/d?to=/%5Bteam%5D/~/ai/api-keys',
    envVar: 'AI_GATEWAY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['vck_'],
    pattern: standalone(/vck_[A-Za-z0-9_-]{56}/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'vercel-token': {
    match: [
      'VERCEL_TOKEN=«{base62:24}»',
      'vercel deploy --prod --token «vcp_{base62:56}»',
      'vercel-token: «{base62:24}»',
    ],
    ignore: [
      'VERCEL_PROJECT_ID=prj_{base62:24}',
      'vercelToken = loadVercelTokenFromStore',
      'vercel deploy --token $VERCEL_TOKEN',
      'vcp_{base62:20}',
    ],
  },
  'vercel-ai-gateway-key': {
    match: [
      'AI_GATEWAY_API_KEY=«vck_{base62:56}»',
      "const gateway = createGateway({ apiKey: '«vck_{base62:56}»' });",
      'client = OpenAI(api_key="«vck_{base62:56}»", base_url="https://ai-gateway.vercel.sh/v1")',
    ],
    ignore: ['vck_{base62:20}', 'AI_GATEWAY_API_KEY=vck_<key>', 'static const char *vck_names[] = {0};'],
  },
};
