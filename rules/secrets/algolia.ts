import { assigned } from '../assigned.ts';
import { partNamed, withRelated } from '../finders.ts';
import { type Candidate, defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

/** Search-only keys are made for browsers; their names, or the index beside them (DocSearch), say so. */
const publicName = /search(?:[_-]?only)?[_-]?(?:api)?[_-]?key|docsearch|index_?name/i;

function verifyScope(_value: string, { source, start, end }: Candidate): Evidence | undefined {
  const around = source.text.slice(Math.max(0, start - 80), end + 80);
  return publicName.test(around)
    ? { reason: 'it looks like a search-only key, which is public by design', weight: -1 }
    : undefined;
}

export const rules = defineRules({
  'algolia-key': {
    kind: 'secret',
    title: 'Algolia admin or write API key',
    provider: 'Algolia',
    docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
    rotate: 'https://dashboard.algolia.com/account/api-keys',
    envVar: 'ALGOLIA_ADMIN_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['algolia'],
    pattern: withRelated(
      firstOf(
        assigned(
          near('algolia', '(?<!search[_-]?)(?<!search[_-]?only[_-]?)(?<!search[_-]?api[_-]?)(?:api[_-]?key|key|token)'),
          /[0-9a-f]{32}/,
        ),
      ),
      partNamed('app(?:lication)?[_-]?id', /[A-Z0-9]{10}/),
      300,
    ),
    verify: verifyScope,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'algolia-key': {
    match: [
      'ALGOLIA_ADMIN_KEY=«{hex:32}»',
      'const client = algoliasearch("ABCDEF1234", { apiKey: "«{hex:32}»" });',
      'algolia:\n  application_id: ABCDEF1234\n  admin_api_key: «{hex:32}»',
    ],
    ignore: [
      'ALGOLIA_SEARCH_KEY={hex:32}',
      'algolia_search_api_key: "{hex:32}"',
      'ALGOLIA_APP_ID={ALNUM:10}',
      'ALGOLIA_ADMIN_KEY=$ALGOLIA_ADMIN_KEY',
    ],
  },
};
