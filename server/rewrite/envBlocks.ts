/** The blocks of configuration files whose keys are names of environment variables. */
import type { Span } from '../../rules/rule.ts';

/** A name in such a block. */
export interface BlockName {
  readonly name: string;
  readonly span: Span;
  /** It hands a variable on under its own name: in a block of `foreign` names, that name must stay. */
  readonly passes?: true;
}

const header = /^(?<indent>[ ]*)(?<dash>- )?["']?(?:env|environment|variables|args)["']?[ ]*:[ ]*(?:#.*)?$/i;
const item =
  /^[ ]*(?:-[ ]+)?(?<quote>["']?)(?<name>[A-Za-z_]\w*)(?:\k<quote>[ ]*:(?:[ ]|$)|=|(?<passes>\k<quote>[ ]*(?:#.*)?$))/;

/** What somebody else made decides how its variables are called: an image that is not built here, an action. */
const foreign = /^(?:image|uses)$/;
const own = /^(?:build|run|command|script|steps|stages)$/;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = { text: raw.replace(/\r$/, ''), start, indent: /^[ ]*(?:- )?/.exec(raw)?.[0].length ?? 0 };
    start += raw.length + 1;
    return line;
  });
}

const isEmpty = ({ text }: Line) => /^\s*(?:#.*)?$/.test(text);

/** The keys beside a key, of the same map. */
function siblings(lines: readonly Line[], at: number): readonly string[] {
  const column = lines[at]?.indent ?? 0;
  const startsItem = ({ text, indent }: Line) => indent === column && /^[ ]*- /.test(text);
  let first = at;
  while (first > 0) {
    const here = lines[first];
    if (here !== undefined && startsItem(here)) break;
    const before = lines[first - 1];
    if (before === undefined || (!isEmpty(before) && before.indent < column)) break;
    first -= 1;
  }
  const keys: string[] = [];
  for (const [offset, line] of lines.slice(first).entries()) {
    if (isEmpty(line)) continue;
    if (line.indent < column || (offset > 0 && first + offset > at && startsItem(line))) break;
    const key = line.indent === column ? /^[ ]*(?:- )?([\w-]+)[ ]*:/.exec(line.text)?.[1] : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** Of a YAML file. The names that an image or an action of somebody else reads are left out, unless they only pass a variable on. */
export function yamlNames(text: string): readonly BlockName[] {
  const lines = linesOf(text);
  return lines.flatMap((line, at) => {
    if (!header.test(line.text)) return [];
    const keys = siblings(lines, at);
    const isForeign = keys.some((key) => foreign.test(key)) && !keys.some((key) => own.test(key));
    return namesUnder(lines, at)
      .filter(({ passes }) => !isForeign || passes === true)
      .map((found) => {
        const { passes: _, ...always } = found;
        return isForeign ? found : always;
      });
  });
}

function namesUnder(lines: readonly Line[], at: number): readonly BlockName[] {
  const names: BlockName[] = [];
  const column = lines[at]?.indent ?? 0;
  let depth: number | undefined;
  for (const line of lines.slice(at + 1)) {
    if (isEmpty(line)) continue;
    const isItem = /^[ ]*- /.test(line.text);
    const indent = isItem ? line.indent - 2 : line.indent;
    if (isItem ? indent < column : indent <= column) break;
    depth ??= indent;
    const found = indent === depth ? item.exec(line.text) : null;
    const name = found?.groups?.['name'];
    if (found === null || name === undefined) continue;
    const start = line.start + found[0].indexOf(name);
    const passes = found.groups?.['passes'] === undefined || !isItem ? {} : ({ passes: true } as const);
    names.push({ name, span: { start, end: start + name.length }, ...passes });
  }
  return names;
}

const jsonBlock = /"\w{0,20}env\w{0,20}"\s*:\s*(?:\{(?<map>(?:[^{}"]|"(?:[^"\\\n]|\\.)*")*)\}|\[(?<list>[^\][]*)\])/gi;
const jsonKey = /"(?<name>[A-Za-z_]\w*)"\s*:/g;
const jsonItem = /"(?<name>[A-Za-z_]\w*)"/g;

/** Of a JSON file: the keys of `"env": { … }`, the items of `"globalEnv": [ … ]`. */
export function jsonNames(text: string): readonly BlockName[] {
  return [...text.matchAll(jsonBlock)].flatMap((block) => {
    const { map, list } = block.groups ?? {};
    const body = map ?? list ?? '';
    const from = block.index + block[0].lastIndexOf(body);
    return [...body.matchAll(map === undefined ? jsonItem : jsonKey)].map((found) => {
      const name = found.groups?.['name'] ?? '';
      const start = from + found.index + 1;
      return { name, span: { start, end: start + name.length } };
    });
  });
}

const property = /"(?<name>[A-Z][A-Z\d]*_[A-Z\d_]+)"\s*:\s*\{/g;
const requiredList = /"required"\s*:\s*\[(?<list>[^\][]*)\]/g;

/** Of a JSON schema that describes an environment: the properties that are written as variables are, and those that are required. */
export function schemaNames(text: string): readonly BlockName[] {
  if (!/"properties"\s*:/.test(text)) return [];
  const named = ({ groups, index }: RegExpExecArray, from: number): BlockName => {
    const name = groups?.['name'] ?? '';
    return { name, span: { start: from + index + 1, end: from + index + 1 + name.length } };
  };
  const required = [...text.matchAll(requiredList)].flatMap((block) => {
    const list = block.groups?.['list'] ?? '';
    return [...list.matchAll(jsonItem)].map((found) => named(found, block.index + block[0].lastIndexOf(list)));
  });
  return [...[...text.matchAll(property)].map((found) => named(found, 0)), ...required];
}
