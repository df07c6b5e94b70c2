import { base62Checksum, decodeBase64 } from '../checks.ts';
import { isPlaceholder } from '../placeholders.ts';
import { type Candidate, defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { isUuid, standalone } from '../shapes.ts';

const rotate = 'https://www.npmjs.com/settings/~/tokens';

/** Whether a value of `_auth` or `_password`, which is base64, holds a password and no placeholder. */
function isCredential(value: string, { start, source }: Candidate): boolean {
  const name = source.text.slice(Math.max(0, start - 24), start);
  if (/token/i.test(name)) return isUuid(value) || /\d/.test(value);
  const decoded = decodeBase64(value) ?? '';
  const password = decoded.slice(decoded.indexOf(':') + 1);
  return /^[\x20-\x7e]{3,}$/.test(password) && !isPlaceholder(password);
}

function describe(value: string, { start, source }: Candidate): Evidence | undefined {
  if (isUuid(value)) return { reason: 'a UUID, as npm made its tokens before 2021', weight: 1 };
  return /token/i.test(source.text.slice(Math.max(0, start - 24), start))
    ? undefined
    : { reason: 'it decodes to a password', weight: 0 };
}

export const rules = defineRules({
  'npm-token': {
    kind: 'secret',
    title: 'npm access token',
    provider: 'npm',
    docs: 'https://docs.npmjs.com/about-access-tokens',
    rotate,
    envVar: 'NPM_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['npm_'],
    pattern: standalone(/npm_[A-Za-z0-9]{36}/),
    verify: (token) => base62Checksum(token.slice(4)),
  },
  'npmrc-auth': {
    kind: 'secret',
    title: 'Registry credentials in .npmrc or .yarnrc.yml',
    provider: 'npm',
    docs: 'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
    rotate,
    envVar: 'NPM_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['_authtoken', '_auth', '_password', 'npmauthtoken', 'npmauthident'],
    pattern:
      /(?:(?<=^|[:\n\s"'])_(?:authToken|auth|password)[ \t]{0,4}=[ \t]{0,4}|npmAuth(?:Token|Ident)["']?:[ \t]{0,4})["']?(?<secret>(?!npm_)[\w+/.~-]{8,2000}={0,2})(?![\w$({%])/,
    accept: [isCredential],
    verify: describe,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'npm-token': {
    match: [
      '//registry.npmjs.org/:_authToken=«{github:npm_}»',
      'NPM_TOKEN=«npm_{base62:36}»',
      "npmAuthToken: '«{github:npm_}»'",
      'ENV NPM_TOKEN «{github:npm_}»',
    ],
    ignore: [
      'npm_config_registry=https://registry.npmjs.org',
      'npm_{base62:20}',
      'npm_package_dependencies_of_the_application_itself',
      'pnpm_{base62:36}',
    ],
  },
  'npmrc-auth': {
    match: [
      '//registry.acme.com/:_authToken=«{uuid}»',
      { path: '.npmrc', text: '_auth=«{basic:robot}»\nalways-auth=true\n' },
      '//npm.acme.com/:username=robot\n//npm.acme.com/:_password="«{basic:npm}»"',
      { path: '.yarnrc.yml', text: 'npmRegistries:\n  "https://npm.acme.com":\n    npmAuthToken: "«{base62:40}1»"\n' },
      'npm config set //npm.acme.com/:_authToken=«{base62:30}1»',
    ],
    ignore: [
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      '//registry.npmjs.org/:_authToken=your-token-here',
      'const { user_auth = defaultAuthentication } = options;',
      'db_password=correcthorse',
      'echo "//registry.npmjs.org/:_authToken=$NPM_TOKEN" > .npmrc',
      'npmAuthToken: ${NPM_AUTH_TOKEN}',
    ],
  },
};
