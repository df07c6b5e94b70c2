import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'agora-key': {
    kind: 'secret',
    title: 'Agora app certificate',
    provider: 'Agora',
    docs: 'https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server',
    rotate: 'https://console.agora.io/',
    envVar: 'AGORA_APP_CERTIFICATE',
    severity: 'error',
    confidence: 'high',
    keywords: ['agora', 'app_certificate', 'appcertificate'],
    // The app id is public; tokens are signed with the certificate.
    pattern: firstOf(
      assigned(`${near('agora', 'certificate|secret')}|app_?certificate`, /[0-9a-f]{32}/),
      nearby(['agora'], '{hex:32}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'agora-key': {
    match: [
      'AGORA_APP_CERTIFICATE=«{hex:32}»',
      'RtcTokenBuilder.buildTokenWithUid(appID, appCertificate = "«{hex:32}»", channel, uid)',
      'agora:\n  appId: {hex:32}\n  customer_secret: «{hex:32}»',
    ],
    ignore: [
      'AGORA_APP_ID={hex:32}',
      'app_certificate = $AGORA_APP_CERTIFICATE',
      'agora_certificate_fingerprint: {hex:32}',
    ],
  },
};
