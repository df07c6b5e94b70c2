import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';
import { mentions } from '../tokens.ts';

export const rules = defineRules({
  'wechat-appid': {
    kind: 'secret',
    title: 'WeChat app secret',
    provider: 'Tencent',
    docs: 'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Access_Overview.html',
    rotate: 'https://mp.weixin.qq.com/',
    envVar: 'WECHAT_APP_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['wechat', 'weixin', 'secret'],
    pattern: assigned(`${near('wechat|weixin', 'secret')}|secret`, /[0-9a-f]{32}/),
    accept: [hasDigit, mentions(/wechat|weixin|\bwx(?:[0-9a-f]{16}|_?(?:app|mp|pay|mini))/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wechat-appid': {
    match: [
      'WECHAT_APP_SECRET=«{hex:32}»',
      '"appid": "wx{hex:16}", "secret": "«{hex:32}»"',
      "weixin:\n  appid: x\n  appSecret: '«{hex:32}»'",
      'https://api.weixin.qq.com/sns/oauth2/access_token?appid=wx{hex:16}&secret=«{hex:32}»&code=x',
    ],
    ignore: [
      'WECHAT_APP_ID=wx{hex:16}',
      'wechat_secret = md5("{hex:32}")',
      'secret: "{hex:32}"',
      'WECHAT_APP_SECRET=${WECHAT_SECRET}',
    ],
  },
};
