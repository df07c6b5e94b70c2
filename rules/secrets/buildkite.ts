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
    keywords: ['bkua_', 'bkct_', 'bkpt_', 'bkat_', 'bkaj_', 'bkrt_', 'bkpl_', 'buildkite'],
    // The prefix tells whose: a user's, a cluster's, a package registry's …; agent tokens were bare.
    pattern: firstOf(
      standalone(/bkua_[0-9a-z]{40}/),
      standalone(/bk(?:ct|pt|at|aj|rt|pl)_[A-Za-z0-9_.-]{30,200}/),
      assigned(near('buildkite', 'agent[_-]?(?:access[_-]?)?token|api[_-]?token'), /[0-9a-f]{50}|[0-9a-f]{40}/),
      nearby(['buildkite'], '{alnum:40}'),
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'buildkite-token': {
    match: ['BUILDKITE_API_TOKEN=«bkua_{hex:40}»', 'BUILDKITE_AGENT_TOKEN="«{hex:50}»"', 'token="«bkct_{base62:60}»"'],
    ignore: ['BUILDKITE_COMMIT={hex:40}', 'bkua_{hex:12}', 'buildkite_agent_token = $BUILDKITE_AGENT_TOKEN'],
  },
};
