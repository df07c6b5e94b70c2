import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'socket-key': {
    kind: 'secret',
    title: 'Socket API key',
    provider: 'Socket',
    docs: 'https://docs.socket.dev/docs/api-keys',
    rotate: 'https://socket.dev/dashboard',
    envVar: 'SOCKET_SECURITY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sktsec_'],
    pattern: standalone(/sktsec_[\w-]{40,70}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'socket-key': {
    match: [
      'os.environ["SOCKET_SECURITY_API_KEY"] = \'«sktsec_{base62:48}_api»\'',
      'SOCKET_SECURITY_API_KEY=«sktsec_{base62:48}_api»',
      "const client = createClient({ token: '«sktsec_{base62:48}_api»' });",
    ],
    ignore: [
      'sktsec_...',
      'sktsec_{base62:3}_api',
      'xsktsec_{base62:48}_api',
      'if (token.startsWith("sktsec_")) return token;',
    ],
  },
};
