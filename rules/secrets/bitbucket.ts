import { checksumEvidence, crc32Hex, decodeBase64 } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, standalone } from '../shapes.ts';

/** Both kinds end in eight digits that are a checksum; what it is taken over is not documented, so a difference tells nothing. */
const verify = (token: string) =>
  token.endsWith(crc32Hex(token.slice(0, -8)).toUpperCase()) ? checksumEvidence(true) : undefined;

export const rules = defineRules({
  'bitbucket-app-password': {
    kind: 'secret',
    title: 'Bitbucket app password or access token',
    provider: 'Bitbucket',
    docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    rotate: 'https://bitbucket.org/account/settings/app-passwords/',
    envVar: 'BITBUCKET_APP_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['atbb', 'atctt3xffgn0'],
    pattern: standalone(/(?:ATBB[A-Za-z0-9]{24}[0-9A-F]{8}|ATCTT3xFfGN0[\w-]{100,250}=[0-9A-F]{8})/),
    verify,
  },
  'bitbucket-server-pat': {
    kind: 'secret',
    title: 'Access token of Bitbucket, Jira, Confluence or Bamboo Data Center',
    provider: 'Bitbucket',
    docs: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    envVar: 'BITBUCKET_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['bbdc-', 'bitbucket', 'jira', 'confluence', 'bamboo', 'bearer m', 'bearer n', 'bearer o'],
    // The base64 of twelve digits, a colon and twenty random bytes: digits encode to M…, N… or O….
    pattern: firstOf(
      standalone(/BBDC-[MNO][A-Za-z0-9][A-Za-z0-9+/]{42}/),
      /(?:bearer |(?:bitbucket|jira|confluence|bamboo)[^\r\n]{0,80}?(?<![A-Za-z0-9+/]))(?<secret>(?:BBDC-)?[MNO][A-Za-z0-9][A-Za-z0-9+/]{42})(?![A-Za-z0-9+/=])/i,
    ),
    accept: [(value) => /^\d{12}:/.test(decodeBase64(value.replace(/^BBDC-/, '')) ?? '')],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'bitbucket-app-password': {
    match: [
      'BITBUCKET_APP_PASSWORD=«ATBB{base62:24}{HEX:8}»',
      'git clone https://me:«ATBB{base62:24}{HEX:8}»@bitbucket.org/acme/app.git',
      "Authorization: 'Bearer «ATCTT3xFfGN0{base64url:160}={HEX:8}»'",
    ],
    ignore: ['ATBB{base62:10}', 'WATBB{base62:24}{HEX:8}', 'ATBB{lower:32}', 'ATCTT3xFfGN0{base62:20}'],
  },
  'bitbucket-server-pat': {
    match: [
      'BITBUCKET_TOKEN=«MzIxMzQ1NjcwOTEyOv{base64:26}»',
      'curl -H "Authorization: Bearer «NjM0NTA5MTQ4ODcyOv{base64:26}»" https://git.acme.com/rest/api',
      'bitbucket:\n  token: «BBDC-OTM0NTA5MTQ4ODcyOv{base64:26}»',
      'JIRA_PAT=«NjM0NTA5MTQ4ODcyOv{base64:26}»',
      'bamboo personal access token: "«MzM0NTA5MTQ4ODcyOv{base64:26}»"',
    ],
    ignore: [
      'bitbucket.org/acme/{base62:44}',
      'Authorization: Bearer M{base62:43}',
      'BITBUCKET_TOKEN=${BITBUCKET_TOKEN}',
      'bitbucket_sha: {hex:40}',
    ],
  },
};
