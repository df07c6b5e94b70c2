import { decodeBase64 } from '../checks.ts';
import { embedded } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** How long a UUID is in base64: 36 bytes, so that what follows begins a group of its own. */
const uuidLength = 48;

export const rules = defineRules({
  'nx-cloud-token': {
    kind: 'secret',
    title: 'Nx Cloud access token',
    provider: 'Nx',
    docs: 'https://nx.dev/ci/recipes/security/access-tokens',
    rotate: 'https://cloud.nx.app/',
    envVar: 'NX_CLOUD_ACCESS_TOKEN',
    // It reads and writes the cache of builds, from which others take what they run.
    severity: 'error',
    confidence: 'high',
    // Base64 of `|read-write`.
    keywords: ['fhjlywqtd3jpdgu='],
    before: uuidLength,
    pattern: embedded(uuidLength, standalone(/[A-Za-z0-9]{48}fHJlYWQtd3JpdGU=/)),
    accept: [(value) => /^[\da-f-]{36}\|read-write$/.test(decodeBase64(value) ?? '')],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'nx-cloud-token': {
    match: [
      '{ "nxCloudAccessToken": "«{nxCloud}»" }',
      'NX_CLOUD_ACCESS_TOKEN=«{nxCloud}»',
      'https://cloud.nx.app/orgs/workspace-setup?accessToken=«{nxCloud}»',
    ],
    ignore: [
      '"nxCloudAccessToken": "{base62:48}fHJlYWQ="',
      '{base62:20}fHJlYWQtd3JpdGU=',
      'btoa("|read-write") === "fHJlYWQtd3JpdGU="',
      '{base62:48}fHJlYWQtd3JpdGU=',
    ],
  },
};
