import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'salesforce-token': {
    kind: 'secret',
    title: 'Salesforce session, refresh token or consumer secret',
    provider: 'Salesforce',
    docs: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm',
    rotate: 'https://login.salesforce.com/',
    envVar: 'SF_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['00d', '5aep861', 'salesforce', 'sfdc', 'force://'],
    pattern: firstOf(
      standalone(/00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,160}/),
      standalone(/5Aep861[A-Za-z0-9._]{70,160}/),
      assigned(near('salesforce|sfdc', 'token|session|sid'), /00[A-Za-z0-9]{13}![A-Za-z0-9._]{80,160}/),
      assigned(near('salesforce|sfdc', 'consumer[_-]?secret|client[_-]?secret|secret'), /[0-9A-F]{64}|\d{18,19}/),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'salesforce-token': {
    match: [
      "SF_ACCESS_TOKEN='«00D{base62:15}!AQ{base62:94}»'",
      '{"instanceUrl":"https://acme.my.salesforce.com","refreshToken":"«5Aep861{base62:80}»"}',
      'salesforce:\n  consumer_secret: «{HEX:64}»',
    ],
    ignore: ['org id 00D{base62:15}', 'salesforce_client_secret = $SF_SECRET', 'sfdc_secret_name: {HEX:64}'],
  },
};
