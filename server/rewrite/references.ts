/** Where a file names an environment variable: what it reads, sets or hands on. */
import type { Language } from '../../rules/language.ts';
import {
  assignments,
  commentedOut,
  configMentions,
  declared,
  destructured,
  everywhere,
  ofLanguage,
  sigils,
  svelteKit,
} from '../../rules/mentions.ts';
import type { Source, Span } from '../../rules/rule.ts';
import { variablesOf } from '../core/dotenv.ts';
import { type BlockName, jsonNames, schemaNames, yamlNames } from './envBlocks.ts';
import { hclMentions } from './hclNames.ts';
import { languageOf } from './languageOf.ts';

/** A name where it stands. */
export interface Mention {
  readonly name: string;
  readonly span: Span;
  /**
   * Of a `sure` one there is no doubt; a `likely` one may be a variable of the file's own; a `shared` one names something else too, whose rename is
   * another's.
   */
  readonly kind: 'sure' | 'likely' | 'shared';
  /** What stands in place of the span when the variable has another name. */
  readonly renamed: (name: string) => string;
}

const asIs = (name: string) => name;

/** Formats with rewriters of their own whose variables begin with a dollar. */
const withDollar: ReadonlySet<string> = new Set([
  ...['actions', 'compose', 'dockerfile', 'jenkins', 'kubernetes', 'makefile', 'systemd'],
]);

/** Whose lines set variables. */
const withAssignments: ReadonlySet<string> = new Set([
  ...['actions', 'bash', 'dockerfile', 'fish', 'gitlab', 'jenkins', 'makefile', 'systemd', 'travis'],
]);

/** A name that nothing in the languages is. */
const probe = 'NAME_OF_IT';

/** What a language or format would write to read the variable. */
function* writtenIn({ code, lexical, config }: Language): Generator<string> {
  const reading = { name: probe, quote: '"', module: 'm' };
  const own = code ?? lexical;
  if (own !== undefined) {
    for (const { failFast, plain } of [own.read, ...(own?.dialects ?? []).map(({ read }) => read)]) {
      yield failFast(reading);
      yield plain(reading);
    }
  }
  for (const move of config?.moves ?? []) {
    if ('refer' in move) yield move.refer(reading);
    if ('script' in move) yield `$${probe}`;
  }
}

/** The characters that open a variable there. */
function sigilsOf(language: Language): readonly RegExp[] {
  const written = [...writtenIn(language)].join('\n');
  const isDollar = withDollar.has(language.id) || /\$[{(]?NAME_OF_IT/.test(written);
  return [...(isDollar ? sigils.$ : []), ...(/%NAME_OF_IT%/.test(written) ? sigils['%'] : [])];
}

function* matches(
  patterns: readonly RegExp[],
  text: string,
  from: number,
): Generator<Omit<Mention, 'kind' | 'renamed'>> {
  for (const pattern of patterns) {
    for (const found of text.matchAll(pattern)) {
      const name = found.groups?.['name'] ?? '';
      // The name comes last in all of them, but for a quote or a bracket that closes it.
      const start = from + found.index + found[0].lastIndexOf(name);
      yield { name, span: { start, end: start + name.length } };
    }
  }
}

/** Both of TypeScript's: names that are shared with a type or with a local. */
function* sharedNames(text: string): Generator<Mention> {
  for (const { body, members } of [declared, destructured]) {
    for (const block of text.matchAll(body)) {
      const inside = block.groups?.['body'] ?? '';
      const from = block.index + block[0].indexOf(inside);
      for (const found of inside.matchAll(members)) {
        const name = found.groups?.['name'] ?? '';
        const start = from + found.index + found[0].indexOf(name);
        const isLocal = body === destructured.body && found.groups?.['keyed'] === undefined;
        const renamed = isLocal ? (to: string) => `${to}: ${name}` : asIs;
        yield { name, span: { start, end: start + name.length }, kind: 'shared', renamed };
      }
    }
  }
}

const ofBlock = ({ name, span, passes }: BlockName): Mention => ({
  name,
  span,
  kind: 'sure',
  renamed: passes ? (to) => `${name}=\${${to}}` : asIs,
});

/** Keys, also those that are commented out, and what the values expand. */
function* inEnvFile(text: string): Generator<Mention> {
  for (const { name, at, span } of variablesOf(text)) {
    yield { name, span: { start: at, end: at + name.length }, kind: 'sure', renamed: asIs };
    const written = text.slice(span.start, span.end);
    // Single quotes keep a dollar as it is.
    if (written.startsWith("'")) continue;
    for (const found of matches(sigils.$, written, span.start)) yield { ...found, kind: 'sure', renamed: asIs };
  }
  for (const found of matches([commentedOut], text, 0)) yield { ...found, kind: 'sure', renamed: asIs };
}

/** The file's own: each as it is found, so that some may stand twice. */
function* all({ path, text, languageId }: Source): Generator<Mention> {
  const language = languageOf({ path, text, ...(languageId === undefined ? {} : { languageId }) });
  if (language?.id === 'dotenv') return yield* inEnvFile(text);
  if (/\.(?:jsonc?|code-workspace)$/.test(path)) yield* [...jsonNames(text), ...schemaNames(text)].map(ofBlock);
  if (/\.ya?ml$/.test(path)) yield* yamlNames(text).map(ofBlock);
  yield* sharedNames(text);
  const isCode = language?.code !== undefined || language?.lexical !== undefined;
  const surely = [
    ...everywhere,
    ...(isCode || language === undefined ? [] : configMentions),
    ...(svelteKit.imports.test(text) ? svelteKit.mentions : []),
  ];
  for (const found of matches(surely, text, 0)) yield { ...found, kind: 'sure', renamed: asIs };
  if (language === undefined) return;
  for (const found of matches(ofLanguage[language.id] ?? [], text, 0)) yield { ...found, kind: 'sure', renamed: asIs };
  for (const found of hclMentions(language.id, path, text)) yield { ...found, kind: 'likely' };
  // What a script names may be its own.
  const kind = isCode || withAssignments.has(language.id) ? 'likely' : 'sure';
  for (const found of matches(sigilsOf(language), text, 0)) yield { ...found, kind, renamed: asIs };
  if (!withAssignments.has(language.id)) return;
  for (const found of matches(assignments, text, 0)) yield { ...found, kind: 'likely', renamed: asIs };
}

/** The names of environment variables in a file, in order. */
export function mentionsIn(source: Source): readonly Mention[] {
  const byPlace = new Map<number, Mention>();
  for (const mention of all(source)) if (!byPlace.has(mention.span.start)) byPlace.set(mention.span.start, mention);
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}
