import { assigned } from '../assigned.ts';
import { checksumEvidence, crc32Hex, entropy } from '../checks.ts';
import { atKeyword } from '../finders.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'atlassian-api-token': {
    kind: 'secret',
    title: 'Atlassian API token',
    provider: 'Atlassian',
    docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    rotate: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    envVar: 'ATLASSIAN_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['atatt3xffgf0', 'atstt3xffgf0', 'atlassian', 'jira', 'confluence'],
    // A person's, and a service account's; before 2022, 24 letters and digits without a mark.
    pattern: firstOf(
      standalone(/AT[AS]TT3xFfGF0[\w-]{100,250}=[0-9A-F]{8}/),
      atKeyword(assigned(near('atlassian|jira|confluence', 'token|api[_-]?key|passw|secret'), /[A-Za-z0-9]{24}/)),
      nearby(['jira'], '{base62:24}'),
    ),
    accept: [(value) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) && entropy(value) >= 3.6],
    // What the last eight digits are taken over is not documented, so a difference tells nothing.
    verify: (value) =>
      value.endsWith(crc32Hex(value.slice(0, -8)).toUpperCase()) ? checksumEvidence(true) : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'atlassian-api-token': {
    match: [
      'ATLASSIAN_API_TOKEN=«ATATT3xFfGF0{base64url:171}={HEX:8}»',
      'auth=("me@acme.com", "«ATATT3xFfGF0{base64url:175}={HEX:8}»")',
      'CONFLUENCE_API_TOKEN=«ATSTT3xFfGF0{base64url:171}={HEX:8}»',
      "JIRA_API_TOKEN: '«{base62:21}aA1»'",
      'confluence.password = "«{base62:21}aA1»"',
    ],
    ignore: [
      'placeholder="ATATT3xFfGF0..."',
      'ATATT3xFfGF0{base62:20}',
      'jira_token_validator = validateTheTokenOfTheUser',
      'https://acme.atlassian.net/browse/{base62:24}',
      'JIRA_API_TOKEN=$JIRA_API_TOKEN',
    ],
  },
};
