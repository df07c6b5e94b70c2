import { defineLanguage, type FixExample } from '../language.ts';

/** https://cloud.google.com/docs/authentication/application-default-credentials */
export const language = defineLanguage({
  id: 'serviceAccount',
  of: 'json',
  editorIds: [],
  files: /\.json$/i,
  contains: [
    /"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
    /"(?:private_key|refresh_token|credential_source)"/,
  ],
  refuse:
    'The whole file is the secret: move it out of the repository, keep it out of git, and name its place: GOOGLE_APPLICATION_CREDENTIALS=/path/to/key.json.',
});

const path = 'key.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{ "type": "service_account", "private_key_id": "a", "private_key": "«{base62:24}»" }\n',
    refuse: /GOOGLE_APPLICATION_CREDENTIALS/,
  },
  { path, before: '{ "refresh_token": "«{base62:24}»", "type": "authorized_user" }\n', refuse: /whole file/ },
];
