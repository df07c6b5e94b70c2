import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'sumologic-key': {
    kind: 'secret',
    title: 'Sumo Logic access id or key',
    provider: 'Sumo Logic',
    docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    rotate: 'https://service.sumologic.com/ui/#/security/access-keys',
    envVar: 'SUMOLOGIC_ACCESSKEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['sumo'],
    pattern: firstOf(
      assigned(near('sumo', 'access[_-]?(?:key|id)|key|token'), /[A-Za-z0-9]{64}|su[A-Za-z0-9]{12}/),
      nearby(['sumo'], '{base62:64}'),
    ),
    accept: [hasDigit],
    verify: (value) =>
      value.length === 14 ? { reason: 'an access id opens nothing without its key', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'sumologic-key': {
    match: [
      'SUMOLOGIC_ACCESSID=«su{base62:12}»\nSUMOLOGIC_ACCESSKEY=«{base62:64}»',
      'provider "sumologic" {\n  access_key = "«{base62:64}»"\n}',
      "sumo.configure(access_key='«{base62:64}»')",
    ],
    ignore: ['SUMOLOGIC_ENVIRONMENT=us2', 'sumologic_key = "$SUMO_KEY"', 'sumo_key: {base62:30}'],
  },
};
