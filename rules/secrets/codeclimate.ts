import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

export const rules = defineRules({
  'codeclimate-id': {
    kind: 'secret',
    title: 'Code Climate test reporter id',
    provider: 'Code Climate',
    docs: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    rotate: 'https://codeclimate.com/',
    envVar: 'CC_TEST_REPORTER_ID',
    severity: 'warning',
    confidence: 'high',
    keywords: ['cc_test_reporter', 'codeclimate', 'code_climate', 'cc-test-reporter'],
    pattern: firstOf(
      assigned(
        'cc[_-]test[_-]reporter[_-](?:id)?|code_?climate[_-]?(?:repo[_-]?token|reporter[_-]?id|api[_-]?token|token)',
        /[0-9a-f]{64}|[0-9a-f]{40}/,
      ),
      nearby(['codeclimate'], '{hex:64}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'codeclimate-id': {
    match: [
      'CC_TEST_REPORTER_ID=«{hex:64}»',
      'env:\n  global:\n    - CC_TEST_REPORTER_ID: "«{hex:64}»"',
      'codeclimate_repo_token: «{hex:64}»',
    ],
    ignore: [
      'https://codeclimate.com/github/acme/app/badges/{hex:20}/maintainability',
      'CC_TEST_REPORTER_ID=$CC_TEST_REPORTER_ID',
      './cc-test-reporter after-build --exit-code 0',
    ],
  },
};
