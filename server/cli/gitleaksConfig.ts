/** A gitleaks configuration as custom rules. https://github.com/gitleaks/gitleaks#configuration */
import { parse } from 'smol-toml';
import type { CustomRule } from '../core/customRuleSchema.ts';

/** The rules, to be checked yet, and in words what could not be taken over. */
export interface Converted {
  readonly rules: readonly CustomRule[];
  /** How many rules the configuration has. */
  readonly total: number;
  readonly lost: readonly string[];
}

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const tables = (value: unknown): Table[] => (Array.isArray(value) ? value.filter(isTable) : []);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const name = String.raw`(?:[\w-]|\\[.-])+`;
const places: readonly (readonly [shape: RegExp, glob: (found: string) => string])[] = [
  [new RegExp(String.raw`^(?:\.\*)?\\\.(${name})\$$`), (found) => `*.${found}`],
  [
    new RegExp(String.raw`^(?:\.\*)?\\\.\(\?:((?:${name}\|)*${name})\)\$$`),
    (found) => `*.{${found.replaceAll('|', ',')}}`,
  ],
  [new RegExp(String.raw`^(?:\(\?:\^\|/\)|\(\^\|/\)|/)(${name})\$$`), (found) => found],
  [new RegExp(String.raw`^(?:\(\?:\^\|/\)|\(\^\|/\)|/)(${name})/(?:\.\*)?\$?$`), (found) => `${found}/`],
  [new RegExp(String.raw`^\^((?:${name}/)*${name})\$?$`), (found) => `/${found}`],
];

/** The path pattern that says the same as a regular expression for a path; undefined where none is known. Letter case is dropped. */
export function globOf(regex: string): string | undefined {
  const bare = regex.replace(/^\(\?i\)/, '');
  for (const [shape, glob] of places) {
    const found = shape.exec(bare)?.[1];
    if (found !== undefined) return glob(found.replaceAll('\\', ''));
  }
  return undefined;
}

/** What of the allowlists of a rule, or of the whole configuration, can be said here; the rest only makes more findings, and is named. */
function allowlistOf(lists: readonly Table[], lose: (what: string) => void): NonNullable<CustomRule['allowlist']> {
  const regexes: string[] = [];
  const words: string[] = [];
  const paths: string[] = [];
  for (const list of lists) {
    const conditions = ['regexes', 'stopwords', 'paths', 'commits'].filter((key) => texts(list[key]).length > 0);
    if (String(list['condition'] ?? 'OR').toUpperCase() === 'AND' && conditions.length > 1) {
      lose('an allowlist all of whose conditions must hold');
      continue;
    }
    if (conditions.includes('commits')) lose('the commits of an allowlist');
    const target = text(list['regexTarget']) ?? 'secret';
    if (target === 'secret') regexes.push(...texts(list['regexes']));
    else if (conditions.includes('regexes')) lose(`the regexes of an allowlist, since they speak of the ${target}`);
    words.push(...texts(list['stopwords']));
    for (const regex of texts(list['paths'])) {
      const glob = globOf(regex);
      if (glob === undefined) lose(`the path ${regex} of an allowlist`);
      else paths.push(glob);
    }
  }
  return { ...(regexes[0] && { regexes }), ...(words[0] && { words }), ...(paths[0] && { paths }) };
}

/** A single `allowlist` as older versions have it, and several. */
const listsOf = (table: Table): Table[] => [table['allowlist'], ...tables(table['allowlists'])].filter(isTable);

function ruleOf(table: Table, common: readonly Table[], lost: string[]): CustomRule | undefined {
  const id = text(table['id']) ?? '';
  const lose = (what: string) => void lost.push(`${id === '' ? 'a rule without an id' : id}: ${what}`);
  const pattern = text(table['regex']);
  const keywords = texts(table['keywords']);
  if (pattern === undefined) return lose('left out, since it has no regex');
  if (keywords.length === 0) {
    return lose('left out, since it has no keywords: add what stands in or near every match, then import it again');
  }
  const paths: string[] = [];
  const path = text(table['path']);
  if (path !== undefined) {
    const glob = globOf(path);
    if (glob === undefined) lose(`the path ${path}; it applies everywhere`);
    else paths.push(glob);
  }
  if (isTable(table['required']) || tables(table['required']).length > 0) lose('what it requires beside it');
  const ours = common.filter((list) => !Array.isArray(list['targetRules']) || texts(list['targetRules']).includes(id));
  const allowlist = allowlistOf([...listsOf(table), ...ours], lose);
  const { secretGroup, entropy } = table;
  return {
    id,
    title: text(table['description'])?.replace(/\s+/g, ' ').slice(0, 200) ?? id,
    keywords,
    pattern,
    ...(typeof secretGroup === 'number' && secretGroup > 0 ? { secretGroup } : {}),
    ...(typeof entropy === 'number' && entropy > 0 ? { entropy } : {}),
    ...(paths.length > 0 ? { paths } : {}),
    ...(Object.keys(allowlist).length > 0 ? { allowlist } : {}),
  };
}

/** Converts the text of a gitleaks configuration. Throws an error in words where it is no TOML. */
export function convertGitleaks(toml: string): Converted {
  const lost: string[] = [];
  const config = parse(toml);
  const extend = config['extend'];
  if (isTable(extend) && text(extend['path']) !== undefined)
    lost.push(`what it extends: import ${text(extend['path'])} too`);
  const declared = tables(config['rules']);
  const rules = declared.map((table) => ruleOf(table, listsOf(config), lost));
  return { rules: rules.filter((rule) => rule !== undefined), total: declared.length, lost: [...new Set(lost)] };
}
