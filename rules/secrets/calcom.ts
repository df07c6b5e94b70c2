import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'calcom-key': {
    kind: 'secret',
    title: 'Cal.com API key',
    provider: 'Cal.com',
    docs: 'https://cal.com/docs/api-reference/v2/introduction',
    rotate: 'https://app.cal.com/settings/developer/api-keys',
    envVar: 'CAL_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['cal_live_'],
    pattern: standalone(/cal_live_[0-9a-f]{32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'calcom-key': {
    match: [
      'os.environ["CAL_API_KEY"] = \'«cal_live_{hex:32}»\'',
      'CAL_API_KEY=«cal_live_{hex:32}»',
      "const client = createClient({ token: '«cal_live_{hex:32}»' });",
    ],
    ignore: [
      'cal_live_...',
      'cal_live_{hex:3}',
      'xcal_live_{hex:32}',
      'if (token.startsWith("cal_live_")) return token;',
    ],
  },
};
