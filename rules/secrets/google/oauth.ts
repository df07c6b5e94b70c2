import { atKeyword, spanOfGroup, withRelated } from '../../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../../rule.ts';
import { standalone } from '../../shapes.ts';

const refreshTokenField = /refresh_token\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["'](?<secret>[\w/.-]{20,512})/d;

/** The refresh token of application default credentials. */
const authorizedUser: Finder = ({ text }, at) => {
  const from = Math.max(0, at - 600);
  return spanOfGroup(refreshTokenField.exec(text.slice(from, at + 600)), 'secret', from);
};

export const rules = defineRules({
  'google-oauth-client-secret': {
    kind: 'secret',
    title: 'Google OAuth client secret',
    provider: 'Google',
    docs: 'https://developers.google.com/identity/protocols/oauth2',
    rotate: 'https://console.cloud.google.com/auth/clients',
    envVar: 'GOOGLE_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['gocspx-'],
    pattern: withRelated(
      atKeyword(standalone(/GOCSPX-[\w-]{28}/)),
      /(?<part>[0-9]{6,21}-[a-z0-9]{32}\.apps\.googleusercontent\.com)/,
      400,
    ),
  },
  'google-oauth-access-token': {
    kind: 'secret',
    title: 'Google OAuth access token',
    provider: 'Google',
    docs: 'https://developers.google.com/identity/protocols/oauth2#expiration',
    rotate: 'https://myaccount.google.com/permissions',
    envVar: 'GOOGLE_OAUTH_ACCESS_TOKEN',
    // It lives for an hour.
    severity: 'warning',
    confidence: 'high',
    keywords: ['ya29.'],
    pattern: standalone(/ya29\.(?:[a-z]\.)?[\w-]{24,2048}/),
  },
  'google-oauth-refresh-token': {
    kind: 'secret',
    title: 'Google OAuth refresh token',
    provider: 'Google',
    docs: 'https://developers.google.com/identity/protocols/oauth2#expiration',
    rotate: 'https://myaccount.google.com/permissions',
    envVar: 'GOOGLE_REFRESH_TOKEN',
    severity: 'error',
    // A comment after a digit (`1//0`) is no token, so the rest has to look like one; application default credentials are surer.
    confidence: 'medium',
    keywords: ['1//0', '1\\/\\/0'],
    pattern: standalone(/1\\?\/\\?\/0[\w-]{40,200}/),
    accept: [(value) => /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value.slice(6))],
  },
  'google-app-default-cred': {
    kind: 'secret',
    title: 'Google application default credentials of a user',
    provider: 'Google',
    docs: 'https://cloud.google.com/docs/authentication/application-default-credentials',
    rotate: 'https://myaccount.google.com/permissions',
    envVar: 'GOOGLE_REFRESH_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['"authorized_user', "'authorized_user"],
    pattern: authorizedUser,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'google-oauth-client-secret': {
    match: [
      '{"web":{"client_id":"{digits:12}-{alnum:32}.apps.googleusercontent.com","client_secret":"«GOCSPX-{base64url:27}a»"}}',
      'GOOGLE_CLIENT_SECRET=«GOCSPX-{base64url:27}a»',
      "clientSecret: '«GOCSPX-{base64url:27}a»',",
    ],
    ignore: ['GOCSPX-your-client-secret', 'GOCSPX-{base64url:10}', 'if s.startswith("GOCSPX-"):', 'GOCSPX-{base62:40}'],
  },
  'google-oauth-access-token': {
    match: [
      'Authorization: Bearer «ya29.{base64url:200}a»',
      '"access_token": "«ya29.a0{base64url:160}a»",',
      'gcloud --access-token=«ya29.c.{base64url:120}a»',
    ],
    ignore: ['ya29.{base64url:8}', 'token looks like ya29.…', 'papaya29.{base64url:60}'],
  },
  'google-oauth-refresh-token': {
    match: [
      'GOOGLE_REFRESH_TOKEN=«1//0{base64url:60}a»',
      "refreshToken: '«1//03{base64url:70}a»'",
      '{"refresh_token":"«1\\/\\/0{base64url:60}a»"}',
    ],
    ignore: ['return 1//0 is the default', 'x = 1//0{lower:50}', 'https://cdn/v1//0{hex:60}', '1//0{base64url:20}'],
  },
  'google-app-default-cred': {
    match: [
      '{\n  "client_id": "1.apps.googleusercontent.com",\n  "refresh_token": "«1//0{base64url:60}a»",\n  "type": "authorized_user"\n}',
      '{"type": "authorized_user", "client_secret": "d-{base62:22}", "refresh_token": "«1//0{base64url:70}a»"}',
      "info = {'type': 'authorized_user', 'refresh_token': '«1//0{base64url:60}a»'}",
    ],
    ignore: [
      'if (json.type === "authorized_user") return new UserRefreshClient();',
      '{"type": "authorized_user", "refresh_token": ""}',
      '{"type": "authorized_user", "refresh_token": "<your-refresh-token>"}',
    ],
  },
};
