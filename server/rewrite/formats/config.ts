/** The fix in a config format whose form is data: the value refers to the variable, or goes because the tool reads the variable by itself. */
import type { Config, Drop, Move, NameOf, Refer, Reference, Script } from '../../../rules/config.ts';
import { envNameFor } from '../../core/envName.ts';
import { contains, type Span } from '../../core/span.ts';
import { nameOfDefault, pickName } from '../name.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';
import { keyPaths, keyPathsBeside } from './keyPaths.ts';
import type { Slot } from './slot.ts';
import { slots } from './slots.ts';
import { isGiven, stepEnv } from './stepEnv.ts';
import { literalAround } from './stringInside.ts';
import { scalarAt } from './yamlScalar.ts';
import { rewriteScript } from './yamlScript.ts';

const nowhere = 'This format has no form of a variable at this place: keep the value out of the file.';
const escaped = 'It is written with escapes or over several lines.';
const twice =
  'The key has several values in this file, and the variable has one: give the others keys of their own first.';
const shared = 'Another place of the file has the value from here, and would be empty too: give each a value first.';
const inside = 'It stands inside an expression.';
const structured =
  'A text that looks like a map or a list is read as one where it refers to something: put the value into a variable of its own first.';

interface Moving {
  readonly slot: Slot;
  readonly config: Config;
  readonly request: FixRequest;
  readonly context: FixContext;
  readonly project: Project;
  /** The keys of the files that are read together with this one. */
  readonly beside: Awaited<ReturnType<typeof keyPathsBeside>>;
}

/** What of the value moves: all of it, or a part that a reference takes the place of. `name` is that of a reference whose default it was. */
interface Part {
  readonly at: Span;
  readonly whole: boolean;
  readonly value: string;
  readonly name?: string;
}

function partOf({ slot, config, request }: Moving, wholeOnly: boolean): Part | Refusal {
  const { text } = request.source;
  const { span } = request.finding;
  const { body } = slot;
  const { doubled } = config;
  const single = (written?: string) => (doubled ? written?.replaceAll(doubled + doubled, doubled) : written);
  const value = single(slot.value);
  const before = text.slice(body.start, span.start);
  const own = single(slot.part(span));
  const fallback = config.fallback?.open.exec(before);
  const close = config.fallback?.close.exec(text.slice(span.end, body.end));
  if (fallback != null && close != null && own !== undefined) {
    const at = { start: span.start - fallback[0].length, end: span.end + close[0].length };
    return { at, whole: false, value: own, ...(fallback[1] === undefined ? {} : { name: fallback[1] }) };
  }
  if (config.inside?.test(before)) return refuse(inside);
  if (config.doubleOnly && slot.quote === '"')
    return refuse('No variable is read in single quotes: write double ones first.');
  const isAll = /^\s*$/.test(before + text.slice(span.end, body.end));
  const refers = config.refers?.test(text.slice(body.start, body.end)) === true;
  if (!refers && slot.value !== undefined && config.structured?.test(slot.value)) return refuse(structured);
  const isWhole = isAll || wholeOnly || (!refers && value !== undefined && isConnection(value, request));
  if (!isWhole) return own === undefined ? refuse(escaped) : { at: span, whole: false, value: own };
  if (refers) return refuse('A part of the value refers to something else already.');
  return value === undefined ? refuse(escaped) : { at: body, whole: true, value };
}

/** Where an element names what its value is of, `<add key="ApiKey" value="…"/>`, that name counts. */
function tellingOf(keys: readonly string[]): readonly string[] {
  const own = keys.at(-1) === '@value' ? /\[(.+)\]$/.exec(keys.at(-2) ?? '')?.[1] : undefined;
  return own === undefined ? keys : [...keys.slice(0, -2), own];
}

function nameFor({ slot, config, request }: Moving, { whole, value }: Part): string {
  const { rule, source } = request;
  const connection = whole && isConnection(value, request) ? { whole: value } : {};
  const name = envNameFor({ rule, source, literal: slot.body, keys: tellingOf(slot.keys), ...connection });
  return config.naming?.(name) ?? name;
}

/** Inside an expression a string literal as a whole can become another expression. */
function referInside(literal: Reference | undefined, moving: Moving): SourceFix | Refusal {
  const { slot, config, request, project, context } = moving;
  const { text } = request.source;
  const opened = config.inside?.exec(text.slice(slot.body.start, request.finding.span.start));
  const span = literalAround(text, request.finding.span, slot.body.start + (opened?.index ?? 0));
  const value = slot.part(request.finding.span);
  if (literal === undefined || span === undefined || value === undefined) return refuse(inside);
  const name = pickName(nameFor(moving, { at: span, whole: false, value }), value, project, context);
  if (typeof name !== 'string') return name;
  return fixOf(name, value, { span, text: literal({ name, quote: text[span.start] ?? '' }) });
}

function isExpression({ isExpression: whole }: Refer, { slot, config, request }: Moving): boolean {
  const { text } = request.source;
  const before = text.slice(slot.body.start, request.finding.span.start);
  return whole === true || (config.inside?.test(before) === true && config.fallback?.open.test(before) !== true);
}

/** The names that a reference may not have. */
function boundIn(
  { bound = () => [], ownBound }: Refer,
  part: Part,
  { slot, request, beside }: Moving,
): ReadonlySet<string> {
  const { path, text } = request.source;
  const own = slot.keys.join('/');
  const all = keyPaths(path, text);
  const isOwn = ownBound && part.whole ? all.findIndex((keys) => keys.join('/') === own) : -1;
  return new Set([...all.filter((_, index) => index !== isOwn), ...beside.map(({ keys }) => keys)].flatMap(bound));
}

function referTo(move: Refer, moving: Moving): SourceFix | Refusal {
  const { slot, context, project } = moving;
  if (isExpression(move, moving)) return referInside(move.literal, moving);
  const part = partOf(moving, move.whole === true);
  if ('reason' in part) return part;
  const { at, value } = part;
  const bound = boundIn(move, part, moving);
  const base = nameFor(moving, part);
  const name =
    part.name === undefined
      ? pickName(bound.has(base) ? `${base}_VALUE` : base, value, project, context, (taken) => bound.has(taken))
      : nameOfDefault(part.name, value, project, context);
  if (typeof name !== 'string') return name;
  const bare = part.whole ? move.bare : undefined;
  const write = bare ?? (context.form === 'plain' ? move.plain : undefined) ?? move.refer;
  const by = write({ name, quote: slot.quote });
  const { start, end } = slot.span;
  // A block ends with a line end, which belongs to what follows.
  const own = { start, end: moving.request.source.text.slice(0, end).trimEnd().length };
  const edit = bare === undefined ? slot.put(at, by) : { span: own, text: by };
  return edit === undefined ? refuse('The value around it must be quoted first.') : fixOf(name, value, edit);
}

const fixOf = (name: string, value: string, edit: Edit): SourceFix => ({ kind: 'fix', name, value, edits: [edit] });

/** The value leaves the file; its variable has the name under which the tool looks for it. */
function leave(
  moving: Moving,
  nameOf: NameOf | 'any name',
  editOf: (slot: Slot) => Edit | undefined,
): SourceFix | Refusal {
  const { slot, project, context } = moving;
  const part = partOf(moving, true);
  if ('reason' in part) return part;
  const own = nameOf === 'any name' ? nameFor(moving, part) : nameOf(slot.keys);
  if (own === undefined) return refuse(nowhere);
  const name = pickName(own, part.value, project, nameOf === 'any name' ? context : { ...context, name: own });
  if (typeof name !== 'string') return name;
  const edit = editOf(slot);
  return edit === undefined
    ? refuse("The entry can't go by itself: it shares its line with others, or another place refers to it.")
    : fixOf(name, part.value, edit);
}

/** The slot of a value that is an assignment itself: of its name, with what is assigned. */
function assignedIn(slot: Slot): Slot | Refusal {
  const found = /^([A-Za-z_]\w*)=(?:"([^"\\]*)"|'([^']*)'|([^\s"'\\]*))$/.exec(slot.value ?? '');
  if (found === null) return refuse('It stands among several variables: give it a line of its own first.');
  const [, name = '', ...values] = found;
  return { ...slot, keys: [...slot.keys.slice(0, -1), name], value: values.find((value) => value !== undefined) };
}

/** Whether the value's key is given a value elsewhere too. */
function standsTwice({ slot, config, request }: Moving): boolean {
  const key = (slot.keys.at(-1) ?? '').replace(/\W/g, '\\$&');
  const before = config.syntax === 'pythonIni' ? '^[^\\S\\n]*' : '(?<![\\w.-])';
  const found = request.source.text.match(new RegExp(`${before}["']?${key}["']?[^\\S\\n]*[:=]`, 'gm'));
  return (found ?? []).length > 1;
}

/** Why a variable may not stand above the value: a file beside it has one for the same key. */
function valueBeside({ slot, beside }: Moving): string | undefined {
  const own = slot.keys.join('/').toLowerCase();
  const other = beside.find(({ keys }) => keys.join('/').toLowerCase() === own);
  return (
    other &&
    `${other.name} has a value for the same key, which the variable would stand above: keep the key in one of the files first.`
  );
}

async function rewriteIn(move: Script, { request, context, project, config }: Moving): Promise<SourceFix | Refusal> {
  const { text } = request.source;
  if (move.unless?.test(text)) return refuse('The script is run by another shell: hand the secret to it through env.');
  const scalar = scalarAt(text, request.finding.span);
  if (scalar.kind === 'refusal') return scalar;
  const { expressions, naming: nameOf } = config;
  const fix = await rewriteScript(scalar, request, context, project, {
    shell: move.script,
    isTaken: (name) => isGiven(scalar, name, move.env?.(name) ?? ''),
    ...(expressions === undefined ? {} : { expressions }),
    ...(nameOf === undefined ? {} : { nameOf }),
  });
  if (fix.kind === 'refusal' || move.env === undefined) return fix;
  const handed = stepEnv(scalar, fix.name, move.env(fix.name), text);
  if (handed === undefined) return fix;
  return 'kind' in handed ? handed : { ...fix, edits: [...fix.edits, handed] };
}

function dropBy({ drop, once, assigned }: Drop, moving: Moving): SourceFix | Refusal {
  const slot = assigned ? assignedIn(moving.slot) : moving.slot;
  if (slot.kind === 'refusal') return slot;
  const dropped = { ...moving, slot };
  return once && standsTwice(dropped) ? refuse(twice) : leave(dropped, drop, ({ entry }) => entry);
}

async function carryOut(move: Move, moving: Moving): Promise<SourceFix | Refusal> {
  if ('refuse' in move) return refuse(move.refuse);
  if ('refer' in move) return referTo(move, moving);
  if ('blank' in move && moving.slot.isShared) return refuse(shared);
  const other = 'blank' in move ? valueBeside(moving) : undefined;
  if (other !== undefined) return refuse(other);
  if ('blank' in move) return leave(moving, move.blank, ({ put, body }) => put(body, ''));
  if ('drop' in move) return dropBy(move, moving);
  return await rewriteIn(move, moving);
}

/** Moves a secret out of a config file. */
export async function rewriteConfig(
  request: FixRequest,
  context: FixContext,
  project: Project,
  config: Config,
): Promise<SourceFix | Refusal> {
  const slot = slots[config.syntax](request.source.text, request.finding.span);
  if (slot.kind === 'refusal') return slot;
  if (!contains(slot.body, request.finding.span)) return refuse('It does not stand in a value.');
  const keys = slot.keys.join('/');
  const move = config.moves.find(
    ({ at, when }) => at?.test(keys) !== false && when?.test(request.source.text) !== false,
  );
  if (move === undefined) return refuse(nowhere);
  if (context.name !== undefined && config.naming && config.naming(context.name) !== context.name)
    return refuse(`${context.name} is no name that a variable may have here.`);
  const beside = config.family ? await keyPathsBeside(request.source.path, config.family, context) : [];
  return await carryOut(move, { slot, config, request, context, project, beside });
}
