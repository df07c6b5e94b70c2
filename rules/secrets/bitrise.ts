import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'bitrise-token': {
    kind: 'secret',
    title: 'Bitrise personal access token',
    provider: 'Bitrise',
    docs: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
    rotate: 'https://app.bitrise.io/me/account/security',
    envVar: 'BITRISE_API_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['bitpat_', 'bitrise'],
    pattern: firstOf(
      standalone(/bit(?:pat|wat)_[\w-]{30,200}/),
      assigned(near('bitrise', 'token|auth|pat'), /[\w-]{60,120}/),
    ),
    accept: [hasDigit, minimumEntropy(3.5), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'bitrise-token': {
    match: [
      'BITRISE_API_TOKEN=«bitpat_{base62:64}»',
      "curl -H 'Authorization: «bitpat_{base62:64}»' https://api.bitrise.io/v0.1/me",
      'bitrise:\n  token: «{base62:86}»',
    ],
    ignore: ['bitrise_app_slug = {base62:16}', 'BITRISE_API_TOKEN=$BITRISE_API_TOKEN', 'bitpat_{base62:10}'],
  },
};
