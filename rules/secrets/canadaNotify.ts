import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'canada-notify-key': {
    kind: 'secret',
    title: 'GC Notify API key',
    provider: 'Canadian Digital Service',
    docs: 'https://documentation.notification.canada.ca/en/start.html',
    rotate: 'https://notification.canada.ca/',
    envVar: 'NOTIFY_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['gcntfy-'],
    // The name of the key, the id of the service, and the secret.
    pattern: standalone(new RegExp(`gcntfy-[a-z0-9_-]{1,60}-${uuid.source}-${uuid.source}`)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'canada-notify-key': {
    match: [
      'Authorization: ApiKey-v1 «gcntfy-production-{uuid}-{uuid}»',
      'NOTIFY_API_KEY=«gcntfy-my_key-{uuid}-{uuid}»',
      'NotificationsAPIClient("«gcntfy-test-{uuid}-{uuid}»")',
    ],
    ignore: ['gcntfy-production-{uuid}', 'ApiKey-v1 gcntfy-...', 'the key begins with gcntfy- and its name'],
  },
};
