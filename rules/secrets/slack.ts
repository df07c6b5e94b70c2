import { atKeyword, withRelated } from '../finders.ts';
import { oneOf } from '../oneOf.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

const docs = 'https://api.slack.com/concepts/token-types';
const rotate = 'https://api.slack.com/apps';

/** Tokens of users, workspaces and refreshes as they were, and of workflows. */
const legacy = new RegExp(
  `(?:${oneOf(
    /xox[os]-(?:[0-9]{6,14}-){2,3}[A-Za-z0-9]{10,64}/,
    /xox[ar]-(?:[0-9]-)?[A-Za-z0-9-]{12,160}/,
    /xoxe\.xox[bp]-[0-9]-[A-Za-z0-9]{140,200}/,
    /xoxe-1-[A-Za-z0-9]{120,200}/,
    /xwfp-(?:[0-9]{9,14}-){1,3}[A-Za-z0-9]{18,64}/,
  )})`,
);

/** What an address of a webhook says behind the host: whose it is, and the secret. */
const hooks = oneOf(
  /services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,28}/,
  /workflows\/T[A-Z0-9]{6,14}\/A[A-Z0-9]{6,14}\/[0-9]{15,22}\/[A-Za-z0-9]{20,28}/,
  /triggers\/[TE][A-Z0-9]{6,14}\/[0-9]{10,16}\/[0-9a-f]{32}/,
);

const webhook = new RegExp(String.raw`(?:https?:\/\/)?hooks\.slack(?:-gov)?\.com\/(?:${hooks})`);

export const rules = defineRules({
  'slack-bot-token': {
    kind: 'secret',
    title: 'Slack bot token',
    provider: 'Slack',
    docs,
    rotate,
    envVar: 'SLACK_BOT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xoxb-'],
    pattern: standalone(/xoxb-[0-9]{9,14}-(?:[0-9]{9,14}-)?[A-Za-z0-9]{18,34}/),
    verify: (value) => ({
      reason:
        value.split('-').length > 3
          ? 'with the numbers of its workspace and its bot'
          : 'of the older form, with the number of its bot',
      weight: 0,
    }),
  },
  'slack-user-token': {
    kind: 'secret',
    title: 'Slack user token',
    provider: 'Slack',
    docs,
    rotate,
    envVar: 'SLACK_USER_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xoxp-', 'xoxe-'],
    pattern: standalone(/(?<!xoxe\.)xox[pe]-(?:[0-9]{9,14}-){2,3}[A-Za-z0-9]{28,40}/),
  },
  'slack-app-token': {
    kind: 'secret',
    title: 'Slack app-level token',
    provider: 'Slack',
    docs,
    rotate,
    envVar: 'SLACK_APP_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xapp-'],
    pattern: standalone(/xapp-[0-9]-[A-Z0-9]{9,13}-[0-9]{9,15}-[a-z0-9]{60,70}/i),
  },
  'slack-legacy-token': {
    kind: 'secret',
    title: 'Slack legacy, workspace, workflow or configuration token',
    provider: 'Slack',
    docs,
    rotate,
    envVar: 'SLACK_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xoxo-', 'xoxs-', 'xoxa-', 'xoxr-', 'xoxe.xox', 'xoxe-1-', 'xwfp-'],
    pattern: standalone(legacy),
    accept: [(value) => /\d/.test(value.slice(7)) && /[a-z]/i.test(value.slice(7))],
  },
  'slack-webhook': {
    kind: 'secret',
    title: 'Slack webhook',
    provider: 'Slack',
    docs: 'https://api.slack.com/messaging/webhooks',
    rotate: 'https://my.slack.com/apps/A0F7XDUAZ-incoming-webhooks',
    envVar: 'SLACK_WEBHOOK_URL',
    severity: 'error',
    confidence: 'high',
    keywords: ['hooks.slack.com', 'hooks.slack-gov.com'],
    before: 8,
    pattern: standalone(webhook),
    // The one in Slack's manual: T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX.
    accept: [(value) => !/T0{6}|\/X+$/.test(value)],
  },
  'slack-session': {
    kind: 'secret',
    title: 'Slack session token',
    provider: 'Slack',
    docs: 'https://slack.com/help/articles/360057640811-Manage-session-duration',
    rotate: 'https://my.slack.com/account/settings',
    envVar: 'SLACK_XOXC_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['xoxc-', 'xoxd-'],
    pattern: withRelated(
      atKeyword(standalone(/(?:xoxc-(?:[0-9]{9,14}-){2,3}[0-9a-f]{64}|xoxd-[A-Za-z0-9%+/_-]{40,400}={0,2})/)),
      /(?<part>xoxd-[A-Za-z0-9%+/_-]{40,400}={0,2})/,
      600,
    ),
    accept: [(value) => /\d/.test(value) && /[A-Z]|xoxc/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'slack-bot-token': {
    match: [
      'SLACK_BOT_TOKEN=«xoxb-{digits:12}-{digits:13}-{base62:24}»',
      'const web = new WebClient("«xoxb-{digits:11}-{digits:12}-{base62:24}»");',
      'token: «xoxb-{digits:12}-{base62:24}»',
      'https://slack.com/api/auth.test?token=«xoxb-{digits:12}-{digits:13}-{base62:24}»&pretty=1',
    ],
    ignore: [
      'xoxb-your-token',
      'xoxb-{digits:12}-',
      'SLACK_BOT_TOKEN=xoxb-...',
      'xoxb-{digits:12}-{digits:13}-abcdefghijklmnopqrstuvwx',
    ],
  },
  'slack-user-token': {
    match: [
      'export SLACK_TOKEN=«xoxp-{digits:12}-{digits:12}-{digits:12}-{hex:32}»',
      '"token": "«xoxp-{digits:10}-{digits:11}-{digits:12}-{hex:32}»"',
      '-H "Authorization: Bearer «xoxe-{digits:12}-{digits:12}-{digits:12}-{hex:32}»"',
    ],
    ignore: ['xoxp-{digits:12}-{hex:8}', 'user tokens start with xoxp-', 'xoxp-1234-5678-abcd'],
  },
  'slack-app-token': {
    match: [
      'SLACK_APP_TOKEN=«xapp-1-A{ALNUM:10}-{digits:13}-{hex:64}»',
      "app_token='«xapp-1-A{ALNUM:10}-{digits:13}-{hex:64}»'",
      'appToken: "«xapp-1-A{ALNUM:8}-{digits:12}-{hex:64}»",',
    ],
    ignore: ['xapp-1-A{ALNUM:10}-{digits:4}', 'flexapp-1-A{ALNUM:10}-{digits:13}-{hex:64}', 'needs a token xapp-1-…'],
  },
  'slack-legacy-token': {
    match: [
      '"refresh_token": "«xoxr-{base62:11}7»"',
      'SLACK_API_TOKEN = "«xoxs-{digits:10}-{digits:10}-{digits:11}-{hex:10}»"',
      'token=«xoxo-{digits:12}-{digits:12}-{digits:12}-{hex:32}»',
      'workspace: «xoxa-2-{base62:60}»',
      'configuration_token: «xoxe.xoxp-1-{base62:163}»',
      'refresh: «xoxe-1-{base62:147}»',
      '"bot_access_token": "«xwfp-{digits:12}-{digits:13}-{base62:24}»"',
    ],
    ignore: ['xoxr-{digits:12}', 'xoxa-2-token', 'xoxs-{digits:4}', 'xoxr-refresh-token-of-the-workspace-application'],
  },
  'slack-webhook': {
    match: [
      'SLACK_WEBHOOK_URL=«https://hooks.slack.com/services/T{ALNUM:8}/B{ALNUM:10}/{base62:24}»',
      'curl -X POST "«https://hooks.slack.com/services/T{ALNUM:10}/B{ALNUM:10}/{base62:24}»" -d x',
      'url: «https://hooks.slack.com/workflows/T{ALNUM:8}/A{ALNUM:10}/{digits:18}/{base62:24}»',
      'host = "«hooks.slack.com/triggers/T{ALNUM:10}/{digits:13}/{hex:32}»"',
    ],
    ignore: [
      'https://hooks.slack.com/services/T00000000/B00000000/{upper:24}',
      'https://hooks.slack.com/services/${TEAM}/${BOT}/${KEY}',
      'https://hooks.slack.com/services/',
      'allowed_hosts: [hooks.slack.com]',
    ],
  },
  'slack-session': {
    match: [
      'SLACK_MCP_XOXC_TOKEN=«xoxc-{digits:12}-{digits:12}-{digits:13}-{hex:64}»',
      'Cookie: d=«xoxd-{base62:60}%2B{base62:40}%3D»; b=1',
      '{"cookie": "«xoxd-{base64url:119}a»"}',
    ],
    ignore: [
      'xoxc-...',
      'xoxd-cookie',
      'xoxc-{digits:12}-{hex:10}',
      'the-prefix-xoxd-of-the-session-cookie-is-always-the-same-one',
    ],
  },
};
