import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier, uuid } from '../shapes.ts';

export const rules = defineRules({
  'splunk-token': {
    kind: 'secret',
    title: 'Splunk HEC or Observability token',
    provider: 'Splunk',
    docs: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    rotate: 'https://docs.splunk.com/Documentation/Splunk/latest/Security/ManageAuthenticationTokens',
    envVar: 'SPLUNK_HEC_TOKEN',
    severity: 'error',
    confidence: 'medium',
    keywords: ['splunk', 'signalfx', 'sfx_', 'x-sf-token'],
    pattern: firstOf(
      assigned(`${near('splunk', 'token|key|auth')}|splunk(?= )`, uuid),
      assigned(
        `${near('signalfx|splunk', 'access[_-]?token|api[_-]?token|auth[_-]?token')}|sfx_(?:auth|access|api)_token|x-sf-token`,
        /[\w-]{22}/,
      ),
      nearby(['splunk'], '{base62:22}'),
    ),
    accept: [hasDigit, unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'splunk-token': {
    match: [
      'curl -H "Authorization: Splunk «{uuid}»" https://splunk:8088/services/collector',
      'SPLUNK_HEC_TOKEN=«{uuid}»',
      'SPLUNK_ACCESS_TOKEN="«{base62:22}»"',
      'logging:\n  driver: splunk\n  options:\n    splunk-token: "«{uuid}»"',
    ],
    ignore: ['Authorization: Splunk $SPLUNK_HEC_TOKEN', 'splunk_index_id = {uuid}', 'SPLUNK_ACCESS_TOKEN={base62:12}'],
  },
};
