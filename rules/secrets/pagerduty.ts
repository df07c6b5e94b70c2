import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'pagerduty-key': {
    kind: 'secret',
    title: 'PagerDuty API or routing key',
    provider: 'PagerDuty',
    docs: 'https://support.pagerduty.com/main/docs/api-access-keys',
    rotate: 'https://app.pagerduty.com/api_keys',
    envVar: 'PAGERDUTY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pagerduty', 'pdus+', 'pdeu+'],
    pattern: firstOf(
      standalone(/pd(?:us|eu)\+_[\w-]{20,60}/),
      assigned(near('pagerduty', 'token|api[_-]?key|access[_-]?key|auth'), /[a-z]\+[\w-]{18}|[\w-]{20}/),
      assigned(near('pagerduty', '(?:routing|integration|service|events?)[_-]?key'), /[A-Za-z0-9]{32}/),
      nearby(['pagerduty'], '{base62:20}'),
    ),
    accept: [hasDigit, unlikeIdentifier, (value) => !/^y_NbAkKc/.test(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pagerduty-key': {
    match: [
      'PAGERDUTY_TOKEN=«u+{base62:18}»',
      'provider "pagerduty" {\n  token = "«{base62:20}»"\n}',
      'pagerduty_configs:\n  - routing_key: «{hex:32}»',
      'access_token: «pdus+_0XBPWQQ_{uuid}»',
    ],
    ignore: [
      "# the token of PagerDuty's documentation: y_NbAkKc{lower:12}",
      'pagerduty_service_id = {ALNUM:7}',
      'PAGERDUTY_TOKEN=$PAGERDUTY_TOKEN',
      'pagerduty token: {base62:10}',
    ],
  },
};
