import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'rapidapi-key': {
    kind: 'secret',
    title: 'RapidAPI key',
    provider: 'RapidAPI',
    docs: 'https://docs.rapidapi.com/docs/keys',
    rotate: 'https://rapidapi.com/developer/security',
    envVar: 'RAPIDAPI_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['rapidapi'],
    // Keys hold the marks `msh`, `p1` and `jsn`.
    pattern: firstOf(
      assigned(near('rapidapi', 'key|token|secret'), /[A-Za-z0-9]{50}/),
      nearby(['rapidapi'], '{base62:50}'),
    ),
    accept: [hasDigit],
    verify: (value) =>
      /msh.{15}p1.{5,6}jsn/.test(value) ? { reason: 'it has the marks of RapidAPI', weight: 1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'rapidapi-key': {
    match: [
      "headers: { 'X-RapidAPI-Key': '«{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}»' }",
      'RAPIDAPI_KEY=«{base62:50}»',
      'x-rapidapi-host: api.p.rapidapi.com\nx-rapidapi-key: «{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}»',
    ],
    ignore: [
      "'X-RapidAPI-Host': 'api.p.rapidapi.com'",
      'rapidapi_key = {base62:20}',
      "'X-RapidAPI-Key': process.env.RAPIDAPI_KEY",
    ],
  },
};
