import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'thingsboard-token': {
    kind: 'secret',
    title: 'ThingsBoard device token or provisioning secret',
    provider: 'ThingsBoard',
    docs: 'https://thingsboard.io/docs/reference/http-api/',
    envVar: 'THINGSBOARD_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['thingsboard', 'provisiondevice'],
    // The device's token is a part of the address that it reports to.
    pattern:
      /(?:thingsboard[\w.-]{0,40}(?::\d{2,5})?\/api\/v1\/|thingsboard[\w.-]{0,20}token["']?\s{0,4}[:=]\s{0,4}["']?|provisionDevice(?:Key|Secret)\\?["']?\s{0,4}[:=]\s{0,4}\\?["'])(?<secret>[a-z0-9]{20})(?![\w-])/i,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'thingsboard-token': {
    match: [
      'curl -X POST https://thingsboard.cloud/api/v1/«{alnum:20}»/telemetry',
      '{"deviceName": "DEVICE", "provisionDeviceSecret": "«{alnum:20}»"}',
      'THINGSBOARD_TOKEN=«{alnum:20}»',
      'coap://coap.thingsboard.cloud/api/v1/«{alnum:20}»/telemetry',
    ],
    ignore: [
      'https://thingsboard.cloud/api/v1/$ACCESS_TOKEN/telemetry',
      'https://thingsboard.io/docs/reference/http-api/',
      '"provisionDeviceSecret": "PUT_PROVISION_SECRET_HERE"',
    ],
  },
};
