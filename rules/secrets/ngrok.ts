import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ngrok-token': {
    kind: 'secret',
    title: 'ngrok authtoken or API key',
    provider: 'ngrok',
    docs: 'https://ngrok.com/docs/agent/#authtokens',
    rotate: 'https://dashboard.ngrok.com/authtokens',
    envVar: 'NGROK_AUTHTOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['ngrok', 'authtoken'],
    pattern: assigned(
      `${near('ngrok', 'token|key|cred|auth')}|auth_?token`,
      /(?:[1-9]|cr_|ak_)[A-Za-z0-9]{25,31}_[A-Za-z0-9]{20,22}|(?:cr|ak)_[A-Za-z0-9]{27,31}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ngrok-token': {
    match: [
      'NGROK_AUTHTOKEN=«2{base62:26}_{base62:21}»',
      'ngrok config add-authtoken «2{base62:26}_{base62:21}»',
      'version: "2"\nauthtoken: «2{base62:28}_{base62:21}»',
      'ngrok.connect(addr=80, auth_token="«cr_{base62:27}»")',
    ],
    ignore: ['NGROK_AUTHTOKEN=$NGROK_AUTHTOKEN', 'authtoken: 2{base62:10}', 'https://{hex:12}.ngrok.io'],
  },
};
