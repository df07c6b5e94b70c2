import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'scaleway-key': {
    kind: 'secret',
    title: 'Scaleway API key',
    provider: 'Scaleway',
    docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
    rotate: 'https://console.scaleway.com/iam/api-keys',
    envVar: 'SCW_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['scw', 'scaleway', 'x-auth-token'],
    pattern: firstOf(
      assigned(`${near('scaleway|scw', 'secret|token|api[_-]?key')}|x-auth-token`, uuid),
      standalone(/SCW[A-Z0-9]{17}/),
      nearby(['scaleway'], '{uuid}'),
    ),
    verify: (value) =>
      value.startsWith('SCW')
        ? { reason: 'an access key opens nothing without its secret key', weight: -1 }
        : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'scaleway-key': {
    match: [
      'SCW_SECRET_KEY=«{uuid}»',
      'provider "scaleway" {\n  secret_key = "«{uuid}»"\n}',
      'access_key: «SCW{ALNUM:17}»',
      "curl -H 'X-Auth-Token: «{uuid}»' https://api.scaleway.com/iam/v1alpha1/api-keys",
    ],
    ignore: ['SCW_DEFAULT_PROJECT_ID={uuid}', 'SCW_SECRET_KEY=$SCW_SECRET_KEY', 'scaleway_secret_id: {uuid}', 'SCWABC'],
  },
};
