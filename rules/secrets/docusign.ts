import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near, uuid } from '../shapes.ts';

export const rules = defineRules({
  'docusign-secret': {
    kind: 'secret',
    title: 'DocuSign secret key',
    provider: 'DocuSign',
    docs: 'https://developers.docusign.com/platform/auth/authcode/',
    rotate: 'https://apps-d.docusign.com/send/apps-and-keys',
    envVar: 'DOCUSIGN_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['docusign'],
    // The integration key has the same shape, and is the id of the client.
    pattern: assigned(near('docusign', 'secret'), uuid),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'docusign-secret': {
    match: [
      'DOCUSIGN_SECRET_KEY=«{uuid}»',
      'docusign:\n  client_id: {uuid}\n  client_secret: "«{uuid}»"',
      "docusign.login({ secretKey: '«{uuid}»', integrationKey: '{uuid}' });",
    ],
    ignore: [
      'DOCUSIGN_INTEGRATION_KEY={uuid}',
      'DOCUSIGN_SECRET_KEY=$DOCUSIGN_SECRET_KEY',
      'docusign_account_id = "{uuid}"',
    ],
  },
};
