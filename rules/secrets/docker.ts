import { decodeBase64 } from '../checks.ts';
import { anyOf, atKeyword, textAround } from '../finders.ts';
import { isPlaceholder } from '../placeholders.ts';
import { type Candidate, defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** The `auth` of a registry: base64 of `user:password`. */
const auth = /"auth\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>[A-Za-z0-9+/]{8,4000}={0,2})\\{0,3}"/;

/** A whole configuration in base64: `{"auths"`, with or without a line break. */
const encoded =
  /(?<![A-Za-z0-9+/])(?<secret>(?:eyJhdXRocyI6|ewogICJhdXRocyI6|ewoJImF1dGhzIjog)[A-Za-z0-9+/]{40,8192}={0,2})/;

const isDockerFile = /(?:^|\/)(?:\.docker\/config|config|\.?dockerconfig|\.dockercfg|auth)(?:json|\.json)?$/;

/** Whether the value decodes to a pair, in a place where Docker reads it. */
function isRegistryAuth(value: string, candidate: Candidate): boolean {
  const decoded = decodeBase64(value) ?? '';
  if (value.startsWith('e') && decoded.includes('"auths"')) return true;
  const password = /^[\x21-\x7e]{1,255}?:([\x20-\x7e]{3,2000})$/.exec(decoded)?.[1];
  if (password === undefined || isPlaceholder(password)) return false;
  return (
    isDockerFile.test(candidate.source.path) ||
    /auths|https?:|registry|docker|ghcr|ecr/.test(textAround(candidate, 400, 0))
  );
}

const docs = 'https://docs.docker.com/security/access-tokens/';
const rotate = 'https://app.docker.com/settings/personal-access-tokens';

export const rules = defineRules({
  'docker-config-auth': {
    kind: 'secret',
    title: 'Registry credentials of a Docker configuration',
    provider: 'Docker',
    docs: 'https://docs.docker.com/reference/cli/docker/login/#default-behavior',
    rotate,
    envVar: 'DOCKER_AUTH_CONFIG',
    severity: 'error',
    confidence: 'high',
    keywords: ['"auth"', '"auth\\', 'eyjhdxrocyi6', 'ewogicjhdxrocyi6', 'ewojimf1dghzijog'],
    pattern: anyOf(atKeyword(auth), atKeyword(encoded)),
    accept: [isRegistryAuth],
    verify: () => ({ reason: 'it decodes to the user names and passwords of registries', weight: 0 }),
  },
  'docker-pat': {
    kind: 'secret',
    title: 'Docker personal access token',
    provider: 'Docker',
    docs,
    rotate,
    envVar: 'DOCKER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dckr_pat_'],
    pattern: standalone(/dckr_pat_[\w-]{27}/),
  },
  'docker-oat': {
    kind: 'secret',
    title: 'Docker organization access token',
    provider: 'Docker',
    docs: 'https://docs.docker.com/enterprise/security/access-tokens/',
    rotate: 'https://app.docker.com/admin',
    envVar: 'DOCKER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['dckr_oat_'],
    pattern: standalone(/dckr_oat_[\w-]{27,32}/),
  },
  'docker-swarm': {
    kind: 'secret',
    title: 'Docker Swarm join token or unlock key',
    provider: 'Docker',
    docs: 'https://docs.docker.com/engine/swarm/join-nodes/',
    envVar: 'DOCKER_SWARM_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['swmtkn-', 'swmkey-'],
    pattern: standalone(
      /(?:SWMTKN-[12]-(?:[0-9]-)?[a-z0-9]{50}-[a-z0-9]{25}|SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])=?)/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'docker-config-auth': {
    match: [
      '{"auths": {"https://index.docker.io/v1/": {"auth": "«cm9ib3Q6cXVpZXQtaG9yc2U=»"}}}',
      {
        path: '.docker/config.json',
        text: '{\n  "auths": {\n    "ghcr.io": {\n      "auth": "«cm9ib3Q6czNjcjN0LXBhc3M=»"\n    }\n  }\n}',
      },
      'DOCKER_AUTH_CONFIG="{\\"auths\\":{\\"ghcr.io\\":{\\"auth\\":\\"«cm9ib3Q6czNjcjN0LXBhc3M=»\\"}}}"',
      'config: «eyJhdXRocyI6{base64:120}==»',
    ],
    ignore: [
      '{"auths": {"ghcr.io": {"auth": "dXNlcjpwYXNzd29yZA=="}}}',
      '{"auths": {"ghcr.io": {"auth": "${AUTH}"}}}',
      '{"user": {"auth": "{hex:40}"}}',
      'router.use("/api", { "auth": "required" })',
    ],
  },
  'docker-pat': {
    match: [
      'docker login -u acme -p «dckr_pat_{base64url:26}a»',
      'DOCKER_TOKEN=«dckr_pat_{base64url:26}a»',
      '"password": "«dckr_pat_{base64url:26}a»"',
    ],
    ignore: [
      'dckr_pat_{base62:10}',
      'token.startsWith("dckr_pat_")',
      'dckr_pat_{base62:40}',
      'dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
  'docker-oat': {
    match: [
      'docker login -u acme -p «dckr_oat_{base64url:31}a»',
      'DOCKER_TOKEN: «dckr_oat_{base64url:26}a»',
      "password = '«dckr_oat_{base64url:31}a»'",
    ],
    ignore: ['dckr_oat_{base62:10}', 'dckr_oat_ is the prefix', 'dckr_oat_{base62:50}'],
  },
  'docker-swarm': {
    match: [
      'docker swarm join --token «SWMTKN-1-{alnum:50}-{alnum:25}» 10.0.0.1:2377',
      'unlock_key: «SWMKEY-1-{base64:43}»',
      'swarm_token = "«SWMTKN-1-{alnum:50}-{alnum:25}»"',
    ],
    ignore: ['SWMTKN-1-{alnum:20}', 'docker swarm join --token SWMTKN-1-... host', 'SWMKEY-1-{base64:12}'],
  },
};
