import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { apart, firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'facebook-token': {
    kind: 'secret',
    title: 'Facebook access token',
    provider: 'Meta',
    docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    rotate: 'https://developers.facebook.com/tools/debug/accesstoken/',
    envVar: 'FACEBOOK_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['EAA', 'facebook', 'fb_', 'access_token='],
    pattern: firstOf(
      apart(/(?<secret>EAA[A-Za-z0-9]{70,400})(?![\w+/]|-\w)/, 'A-Za-z0-9+/'),
      assigned(`${near('facebook|fb_', 'token|auth')}|access_token`, /\d{13,17}\|[\w-]{27,32}/),
    ),
    accept: [hasDigit],
  },
  'facebook-secret': {
    kind: 'secret',
    title: 'Facebook app secret',
    provider: 'Meta',
    docs: 'https://developers.facebook.com/docs/facebook-login/security#appsecret',
    rotate: 'https://developers.facebook.com/apps/',
    envVar: 'FACEBOOK_APP_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['facebook', 'fb_', 'fbapp', 'meta_app'],
    // Before there were app secrets, there were API keys.
    pattern: assigned(
      `${near('facebook|fb_|fbapp|meta_app', 'secret')}|(?:facebook|fb_)[._-]?(?:app|api)?[._-]?key`,
      /[0-9a-f]{32}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'facebook-token': {
    match: [
      'FACEBOOK_ACCESS_TOKEN=«EAA{base62:180}»',
      "FB.api('/me', { access_token: '«EAAC{base62:150}»' })",
      'https://graph.facebook.com/v19.0/me?access_token=«EAAG{base62:200}»&fields=id',
      'FACEBOOK_APP_TOKEN=«{digits:15}|{base64url:26}x»',
    ],
    ignore: [
      'EAA{base62:20}',
      'FACEBOOK_ACCESS_TOKEN=EAA...',
      '{base64:30}EAA{base64:200}',
      'src="data:image/png;base64,{base64:40}/EAA{base62:120}/{base64:40}"',
      'facebook_pixel_id = "{digits:15}"',
    ],
  },
  'facebook-secret': {
    match: [
      'FACEBOOK_APP_SECRET=«{hex:32}»',
      "new FacebookStrategy({\n  clientID: '{digits:15}',\n  clientSecret: '«{hex:32}»',\n})",
      "fb_app_secret: '«{hex:32}»'",
      "   # config.facebook.key = '«{hex:32}»'",
      '"Facebook": { "AppSecret": "«{hex:32}»" }',
    ],
    ignore: [
      'FACEBOOK_APP_ID={digits:15}',
      'FACEBOOK_CLIENT_TOKEN={hex:32}',
      'FACEBOOK_APP_SECRET=$FB_SECRET',
      'facebook_secret_hash = "{hex:32}"',
    ],
  },
};
