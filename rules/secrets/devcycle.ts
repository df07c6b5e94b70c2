import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'devcycle-key': {
    kind: 'secret',
    title: 'DevCycle server SDK key',
    provider: 'DevCycle',
    docs: 'https://docs.devcycle.com/',
    rotate: 'https://app.devcycle.com/',
    envVar: 'DEVCYCLE_SERVER_SDK_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['dvc_server_'],
    pattern: standalone(/dvc_server_[A-Za-z0-9_]{16,60}/),
    accept: [(value) => isRandomToken(value.slice(value.lastIndexOf('_') + 1))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'devcycle-key': {
    match: [
      'os.environ["DEVCYCLE_SERVER_SDK_KEY"] = \'«dvc_server_{hex:8}_{alnum:30}»\'',
      'DEVCYCLE_SERVER_SDK_KEY=«dvc_server_{base62:32}»',
      "const client = createClient({ token: '«dvc_server_{hex:8}_{alnum:30}»' });",
    ],
    ignore: [
      'dvc_server_...',
      'dvc_server_{hex:3}_{alnum:3}',
      'xdvc_server_{hex:8}_{alnum:30}',
      'if (token.startsWith("dvc_server_")) return token;',
    ],
  },
};
