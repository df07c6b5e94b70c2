import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'hubspot-key': {
    kind: 'secret',
    title: 'HubSpot access token or key',
    provider: 'HubSpot',
    docs: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    rotate: 'https://app.hubspot.com/private-apps/',
    envVar: 'HUBSPOT_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['pat-na', 'pat-eu', 'pat-ap', 'hapikey', 'hubspot', 'cirtz', 'cirv'],
    // Private app tokens, personal access keys (base64), and the retired `hapikey`.
    pattern: firstOf(
      standalone(new RegExp(`pat-(?:na|eu|ap)\\d-${uuid.source}`)),
      assigned(`${near('hubspot', 'key|token|secret')}|hapikey`, uuid),
      assigned(near('hubspot', 'key|token|auth'), /CiR[A-Za-z0-9+/_-]{60,400}={0,2}/),
      nearby(['hubspot'], '{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'hubspot-key': {
    match: [
      'HUBSPOT_ACCESS_TOKEN=«pat-na1-{uuid}»',
      'https://api.hubapi.com/contacts/v1/lists/all?hapikey=«{uuid}»',
      "const hubspotClient = new Client({ accessToken: '«pat-eu1-{uuid}»' });",
      'hubspot:\n  personalAccessKey: «CiRu{base62:120}»',
    ],
    ignore: [
      'hubspot_form_id = "{uuid}"',
      'pat-na1-...',
      'hapikey=$HUBSPOT_API_KEY',
      "hbspt.forms.create({ portalId: '123', formId: '{uuid}' }) // hubspot",
    ],
  },
};
