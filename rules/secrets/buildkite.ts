import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'buildkite-token': {
    kind: 'secret',
    title: 'Buildkite token',
    provider: 'Buildkite',
    docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
    rotate: 'https://buildkite.com/user/api-access-tokens',
    envVar: 'BUILDKITE_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['bkua_', 'bkpt_', 'bkrt_', 'bkpl_', 'buildkite'],
    // The mark is an acronym: a user's access token, a package registry's …; the older ones were bare.
    pattern: firstOf(
      standalone(/bkua_[0-9a-z]{40}/),
      standalone(/bk(?:pt|rt|pl)_[A-Za-z0-9_.-]{30,200}/),
      assigned(near('buildkite', 'api[_-]?token'), /[0-9a-f]{40}/),
      nearby(['buildkite'], '{alnum:40}'),
    ),
    accept: [hasDigit],
  },
  'buildkite-agent-token': {
    kind: 'secret',
    title: 'Buildkite agent token',
    provider: 'Buildkite',
    docs: 'https://buildkite.com/docs/platform/security/tokens',
    rotate: 'https://buildkite.com/organizations/~/clusters',
    envVar: 'BUILDKITE_AGENT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['bkct_', 'bkaa_', 'bkaj_', 'bkat_', 'buildkite'],
    // Of a cluster, of an agent's session, of a job.
    pattern: firstOf(
      standalone(/bk(?:ct|aa|aj|at)_[A-Za-z0-9_.-]{30,400}/),
      assigned(near('buildkite', 'agent[_-]?(?:access[_-]?)?token'), /[0-9a-f]{50}|[0-9a-f]{40}/),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'buildkite-token': {
    match: [
      'BUILDKITE_API_TOKEN=«bkua_{hex:40}»',
      'BUILDKITE_API_TOKEN="«{hex:40}»"',
      'curl -H "Authorization: Bearer «bkua_{hex:40}»" https://api.buildkite.com/v2/user',
    ],
    ignore: ['BUILDKITE_COMMIT={hex:40}', 'bkua_{hex:12}', 'buildkite_api_token = $BUILDKITE_API_TOKEN'],
  },
  'buildkite-agent-token': {
    match: ['BUILDKITE_AGENT_TOKEN="«{hex:50}»"', 'token="«bkct_{base62:60}»"', 'session: «bkaa_{base62:75}»'],
    ignore: ['bkct_{base62:12}', 'buildkite_agent_token = $BUILDKITE_AGENT_TOKEN', 'buildkite_agent_id: {hex:50}'],
  },
};
