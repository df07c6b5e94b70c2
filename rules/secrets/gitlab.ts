import { checksumEvidence, crc32 } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { firstOf, standalone } from '../shapes.ts';

/** After a prefix: twenty or so characters; or a routable payload with version, length and checksum behind dots. */
const body = String.raw`(?:[\w-]{27,300}\.[0-9a-z]{2}\.[0-9a-z]{9}|[\w-]{20,64})`;

/**
 * A routable token ends in its CRC-32, seven digits in base 36, over all before it.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
function verify(token: string): Evidence | undefined {
  if (!token.includes('.')) return undefined;
  return checksumEvidence(crc32(token.slice(0, -7)).toString(36).padStart(7, '0') === token.slice(-7));
}

/** Words joined by hyphens, as people write them for a placeholder, have neither. */
const accept = [(token: string) => /[A-Z0-9]/.test(token.slice(token.indexOf('-') + 4))];

const docs = 'https://docs.gitlab.com/security/tokens/#token-prefixes';
const rotate = 'https://gitlab.com/-/user_settings/personal_access_tokens';
const common = {
  kind: 'secret',
  provider: 'GitLab',
  docs,
  severity: 'error',
  confidence: 'high',
  accept,
  verify,
} as const;

export const rules = defineRules({
  'gitlab-pat': {
    ...common,
    title: 'GitLab personal, project or group access token',
    rotate,
    envVar: 'GITLAB_TOKEN',
    keywords: ['glpat-'],
    pattern: standalone(new RegExp(`glpat-${body}`)),
  },
  'gitlab-deploy-token': {
    ...common,
    title: 'GitLab deploy token',
    envVar: 'CI_DEPLOY_PASSWORD',
    keywords: ['gldt-'],
    pattern: standalone(new RegExp(`gldt-${body}`)),
  },
  'gitlab-runner-token': {
    ...common,
    title: 'GitLab runner authentication token',
    envVar: 'CI_SERVER_TOKEN',
    keywords: ['glrt-', 'glrtr-'],
    pattern: standalone(new RegExp(`glrtr?-(?:t[0-9]_)?${body}`)),
  },
  'gitlab-runner-registration': {
    ...common,
    title: 'GitLab runner registration token',
    envVar: 'REGISTRATION_TOKEN',
    keywords: ['gr1348941'],
    pattern: standalone(/GR1348941[\w-]{20}/),
    accept: [],
  },
  'gitlab-trigger-token': {
    ...common,
    title: 'GitLab pipeline trigger token',
    envVar: 'GITLAB_TRIGGER_TOKEN',
    keywords: ['glptt-'],
    pattern: standalone(new RegExp(`glptt-(?:[0-9a-f]{40}|${body})`)),
  },
  'gitlab-ci-job-token': {
    ...common,
    title: 'GitLab CI job token',
    envVar: 'CI_JOB_TOKEN',
    // It dies with its job.
    severity: 'warning',
    keywords: ['glcbt-'],
    pattern: standalone(
      new RegExp(String.raw`glcbt-(?:eyJ[\w-]{10,1200}\.[\w-]{20,3000}\.[\w-]{20,800}|(?:[0-9a-zA-Z]{1,5}_)?${body})`),
    ),
    verify: (token) => (token.includes('eyJ') ? undefined : verify(token)),
  },
  'gitlab-other': {
    ...common,
    title: 'GitLab feed, mail, agent, SCIM, feature flag or OAuth token, or session',
    envVar: 'GITLAB_TOKEN',
    keywords: ['glft-', 'glimt-', 'glagent-', 'glsoat-', 'glffct-', 'gloas-', 'glwt-', '_gitlab_session='],
    pattern: firstOf(
      standalone(new RegExp(`gl(?:ft|imt|agent|soat|ffct|oas|wt)-(?:[0-9a-f]{64}|${body})`)),
      /_gitlab_session=(?<secret>[0-9a-f]{32})(?!\w)/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gitlab-pat': {
    match: [
      'GITLAB_TOKEN=«glpat-{base64url:19}A»',
      'git clone https://oauth2:«glpat-{base62:20}»@gitlab.com/acme/app.git',
      'PRIVATE-TOKEN: «{gitlab:glpat-}»',
      'curl --header "PRIVATE-TOKEN: «glpat-{base64url:19}A»" https://gitlab.com/api/v4/user',
    ],
    ignore: [
      'glpat-xxxxxxxxxxxxxxxxxxxx',
      'glpat-{base62:8}',
      'glpat-the-token-of-the-robot-account',
      'prefix: "glpat-"',
    ],
  },
  'gitlab-deploy-token': {
    match: ['docker login -p «gldt-{base64url:19}A»', 'CI_DEPLOY_PASSWORD: «gldt-{base62:20}»', '"«gldt-{base62:20}»"'],
    ignore: ['gldt-...', 'gldt-{base62:6}', 'gldt-your-deploy-token-here'],
  },
  'gitlab-runner-token': {
    match: [
      '[[runners]]\n  token = "«glrt-{base64url:19}A»"',
      'gitlab-runner register --token «glrt-t1_{base62:20}»',
      'runnerToken: «{gitlab:glrt-}»',
    ],
    ignore: ['glrt-', 'glrt-{base62:5}', 'glrt-<your-runner-token>'],
  },
  'gitlab-runner-registration': {
    match: [
      'gitlab-runner register --registration-token «GR1348941{base64url:19}A»',
      'REGISTRATION_TOKEN=«GR1348941{base62:20}»',
      "runnerRegistrationToken: '«GR1348941{base62:20}»'",
    ],
    ignore: ['GR1348941', 'GR1348941{base62:5}', 'GR1348941xxxxxxxxxxxxxxxxxxxx'],
  },
  'gitlab-trigger-token': {
    match: [
      'curl -X POST -F token=«glptt-{hex:40}» -F ref=main https://gitlab.com/api',
      'TRIGGER_TOKEN: "«glptt-{hex:40}»"',
      'https://gitlab.com/api/v4/projects/1/trigger/pipeline?token=«glptt-{hex:40}»&ref=main',
    ],
    ignore: ['glptt-{hex:10}', 'glptt-<TOKEN>', 'starts with glptt- since 14.9'],
  },
  'gitlab-ci-job-token': {
    match: [
      'CI_JOB_TOKEN=«glcbt-64_{base64url:19}A»',
      'https://gitlab-ci-token:«glcbt-{base62:20}»@gitlab.com/acme/app.git',
      '"JOB-TOKEN": "«glcbt-1_{base62:20}»"',
    ],
    ignore: ['glcbt-', 'glcbt-64_{base62:3}', 'glcbt-[MASKED]'],
  },
  'gitlab-other': {
    match: [
      'Cookie: _gitlab_session=«{hex:32}»; theme=dark',
      'helm install --set config.token=«glagent-{base64url:49}A»',
      'https://gitlab.com/dashboard.atom?feed_token=«glft-{base62:20}»',
      'UNLEASH_INSTANCE_ID="«glffct-{base64url:19}A»"',
      'client_secret: «gloas-{hex:64}»',
    ],
    ignore: [
      'glagent-k8s',
      'glft-{base62:5}',
      'gloas-your-oauth-application-secret',
      'glimt-incoming-mail-of-the-project',
    ],
  },
};
