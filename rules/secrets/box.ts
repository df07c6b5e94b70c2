import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

export const rules = defineRules({
  'box-token': {
    kind: 'secret',
    title: 'Box developer token or client secret',
    provider: 'Box',
    docs: 'https://developer.box.com/guides/authentication/tokens/developer-tokens/',
    rotate: 'https://app.box.com/developers/console',
    envVar: 'BOX_DEVELOPER_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['box_', 'box.', 'boxsdk', 'boxclient', 'boxappsettings', 'box-'],
    pattern: firstOf(
      assigned(
        '(?<![a-z])box[_-]?(?:client_?|developer_?|dev_?|access_?|app_?|sdk[_.-])*(?:secret|token)',
        /[A-Za-z0-9]{32}/,
      ),
      assigned('(?:boxAppSettings|boxsdk|BoxClient)[^]{0,120}?(?:secret|token)', /[A-Za-z0-9]{32}/),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'box-token': {
    match: [
      'BOX_DEVELOPER_TOKEN=«{base62:32}»',
      '{"boxAppSettings": {"clientID": "{base62:32}", "clientSecret": "«{base62:32}»"}}',
      "box_client_secret: '«{base62:32}»'",
    ],
    ignore: [
      'BOX_CLIENT_ID={base62:32}',
      'box.token = loader.read',
      'mailbox_token = {base62:32}',
      'BOX_DEVELOPER_TOKEN=$BOX_TOKEN',
    ],
  },
};
