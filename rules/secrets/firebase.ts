import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'firebase-fcm-server-key': {
    kind: 'secret',
    title: 'Firebase Cloud Messaging server key (legacy API)',
    provider: 'Firebase',
    docs: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    rotate: 'https://console.firebase.google.com/project/_/settings/cloudmessaging',
    envVar: 'FCM_SERVER_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [':apa91b'],
    before: 11,
    // A device's registration token has the same second half, but 22 other characters before the colon.
    pattern: standalone(/(?<![\w-])AAAA[\w-]{7}:APA91b[\w-]{134}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'firebase-fcm-server-key': {
    match: [
      "define('FIREBASE_API_KEY', '«AAAA{base62:7}:APA91b{base64url:133}a»');",
      'Authorization: key=«AAAA{base62:7}:APA91b{base64url:133}a»',
      'FCM_SERVER_KEY=«AAAA{base62:7}:APA91b{base64url:133}a»',
    ],
    ignore: [
      '"registration_ids": ["{base64url:21}a:APA91b{base64url:134}"]',
      'AAAA{base62:7}:APA91b{base64url:20}',
      'key=AAAA...:APA91b...',
      'c{base62:10}AAAA{base62:7}:APA91b{base64url:134}',
    ],
  },
};
