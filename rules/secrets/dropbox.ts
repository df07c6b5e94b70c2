import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'dropbox-token': {
    kind: 'secret',
    title: 'Dropbox access token or app secret',
    provider: 'Dropbox',
    docs: 'https://developers.dropbox.com/oauth-guide',
    rotate: 'https://www.dropbox.com/developers/apps',
    envVar: 'DROPBOX_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['sl.', 'dropbox'],
    // Short-lived tokens; long-lived ones have ten `A`s in their middle; app keys and secrets have 15 characters.
    pattern: firstOf(
      standalone(/sl\.(?:u\.)?[\w-]{130,1500}/),
      assigned(near('dropbox', 'token|auth'), /[\w-]{11}AAAAAAAAAA[\w-]{43}/),
      assigned(near('dropbox', 'secret'), /[a-z0-9]{15}/),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'dropbox-token': {
    match: [
      'DROPBOX_ACCESS_TOKEN=«sl.u.{base64url:140}a»',
      'dbx = dropbox.Dropbox(\'key\', oauth2_access_token="«{base62:11}AAAAAAAAAA{base62:43}»")',
      'dropbox:\n  app_secret: «{alnum:14}7»',
    ],
    ignore: [
      'DROPBOX_APP_KEY={alnum:15}',
      'https://ssl.example.org sl.short',
      'dropbox_secret = dropboxappsecre',
      'dropbox token: {base62:20}',
    ],
  },
};
