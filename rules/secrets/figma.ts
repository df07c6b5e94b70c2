import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'figma-token': {
    kind: 'secret',
    title: 'Figma access token',
    provider: 'Figma',
    docs: 'https://developers.figma.com/docs/rest-api/authentication/',
    rotate: 'https://www.figma.com/settings',
    envVar: 'FIGMA_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['figd_', 'figo_', 'figs_', 'figu_', 'figdr_', 'figor_', 'figur_', 'figma'],
    // Personal, OAuth and SCIM tokens; before them, `digits-uuid`.
    pattern: firstOf(
      standalone(/fig[dosu]r?_[\w-]{36,60}/),
      assigned(near('figma', 'token|key'), new RegExp(`(?:\\d{3,9}-)${uuid.source}`)),
      nearby(['figma'], '{digits:6}-{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'figma-token': {
    match: [
      'FIGMA_ACCESS_TOKEN=«figd_{base62:40}»',
      "curl -H 'X-Figma-Token: «figd_{base62:40}»' https://api.figma.com/v1/me",
      'figma:\n  token: "«{digits:6}-{uuid}»"',
      'SCIM_TOKEN: «figs_{base62:40}»',
      '"accessToken": "«figu_{base62:40}»"',
    ],
    ignore: ['figd_{base62:10}', 'https://www.figma.com/file/{base62:22}/Design', 'FIGMA_FILE_KEY={base62:22}'],
  },
};
