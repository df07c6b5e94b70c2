import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

const docs = 'https://docs.anthropic.com/en/api/overview';

export const rules = defineRules({
  'anthropic-api-key': {
    kind: 'secret',
    title: 'Anthropic API key',
    provider: 'Anthropic',
    docs,
    rotate: 'https://console.anthropic.com/settings/keys',
    envVar: 'ANTHROPIC_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-ant-api'],
    pattern: standalone(/sk-ant-api[0-9]{2}-[\w-]{80,120}/),
  },
  'anthropic-admin-key': {
    kind: 'secret',
    title: 'Anthropic admin key, OAuth or session token',
    provider: 'Anthropic',
    docs: 'https://docs.anthropic.com/en/api/administration-api',
    rotate: 'https://console.anthropic.com/settings/admin-keys',
    envVar: 'ANTHROPIC_ADMIN_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sk-ant-admin', 'sk-ant-sid', 'sk-ant-oat', 'sk-ant-ort'],
    pattern: standalone(/sk-ant-(?:admin|sid|oat|ort)[0-9]{2}-[\w-]{80,160}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'anthropic-api-key': {
    match: [
      'ANTHROPIC_API_KEY=«sk-ant-api03-{base64url:92}aAA»',
      'x-api-key: «sk-ant-api03-{base64url:92}aAA»',
      'Anthropic(api_key="«sk-ant-api03-{base64url:92}aAA»")',
    ],
    ignore: [
      'placeholder="sk-ant-api03-..."',
      'sk-ant-api03-{base64url:20}',
      'sk-ant-api03-your-key-here',
      'desk-ant-api03-{base64url:93}',
    ],
  },
  'anthropic-admin-key': {
    match: [
      'ANTHROPIC_ADMIN_KEY="«sk-ant-admin01-{base64url:92}aAA»"',
      'CLAUDE_CODE_OAUTH_TOKEN=«sk-ant-oat01-{base64url:92}aAA»',
      'Cookie: sessionKey=«sk-ant-sid01-{base64url:85}aAA»; path=/',
    ],
    ignore: ['starts with sk-ant-admin', 'sk-ant-oat01-{base64url:12}', 'sk-ant-sid01-xxxxxxxx'],
  },
};
