import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'backblaze-key': {
    kind: 'secret',
    title: 'Backblaze B2 application key',
    provider: 'Backblaze',
    docs: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    rotate: 'https://secure.backblaze.com/app_keys.htm',
    envVar: 'B2_APPLICATION_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['k001', 'k002', 'k003', 'k004', 'k005'],
    pattern: standalone(/K00[1-5][A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])/),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'backblaze-key': {
    match: [
      'os.environ["B2_APPLICATION_KEY"] = \'«K001{base64:27}»\'',
      'B2_APPLICATION_KEY=«K005{base64:27}»',
      "const client = createClient({ token: '«K001{base64:27}»' });",
    ],
    ignore: ['K001...', 'K001{base64:3}', 'xK001{base64:27}', 'if (token.startsWith("K001")) return token;'],
  },
};
