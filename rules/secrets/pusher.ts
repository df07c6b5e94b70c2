import { assigned } from '../assigned.ts';
import { partNamed, withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'pusher-key': {
    kind: 'secret',
    title: 'Pusher app secret',
    provider: 'Pusher',
    docs: 'https://pusher.com/docs/channels/server_api/overview/',
    rotate: 'https://dashboard.pusher.com/',
    envVar: 'PUSHER_APP_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['pusher'],
    // The app key is public; Beams' server key has 64 digits.
    pattern: withRelated(
      firstOf(
        assigned(near('pusher', 'secret(?:[_-]?key)?|beams[_-]?(?:server[_-]?)?key'), /[0-9A-F]{64}|[0-9a-f]{20}/),
      ),
      partNamed('(?:app_?)?key', /[0-9a-f]{20}/),
      300,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pusher-key': {
    match: [
      'PUSHER_APP_SECRET=«{hex:20}»',
      'new Pusher({ appId: "1", key: "{hex:20}", secret: "«{hex:20}»" })',
      "pusher_client = pusher.Pusher(app_id='1', key='{hex:20}', secret='«{hex:20}»')",
    ],
    ignore: [
      'PUSHER_APP_KEY={hex:20}',
      "new Pusher('{hex:20}', { cluster: 'eu' })",
      'PUSHER_APP_SECRET=$PUSHER_APP_SECRET',
    ],
  },
};
