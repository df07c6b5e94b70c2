import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'upcloud-token': {
    kind: 'secret',
    title: 'UpCloud API token',
    provider: 'UpCloud',
    docs: 'https://developers.upcloud.com/',
    rotate: 'https://hub.upcloud.com/account/api-tokens',
    envVar: 'UPCLOUD_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ucat_'],
    pattern: standalone(/ucat_[0-9A-Za-z]{24,32}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'upcloud-token': {
    match: [
      '"upcloudToken": "«ucat_{ALNUM:26}»"',
      '  upcloud_token: «ucat_{ALNUM:26}»',
      'os.environ["UPCLOUD_TOKEN"] = \'«ucat_{ALNUM:26}»\'',
    ],
    ignore: ['ucat_...', 'ucat_{ALNUM:3}', 'xucat_{ALNUM:26}', 'if (token.startsWith("ucat_")) return token;'],
  },
};
