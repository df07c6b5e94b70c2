/** A secret of Bicep becomes a secure parameter. https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#secure-parameters */
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor, screamingSnake } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type Edit, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import { isConnection } from '../target.ts';
import { isCalled } from './callers.ts';
import type { Rewriter } from './rewriter.ts';
import { lineAt } from './slot.ts';
import { camelCase } from './wordCase.ts';

/** The text between the quotes around a secret; it has no escape and no expression but ahead of the secret or behind it. */
function stringAt(text: string, at: Span): Span | Refusal {
  const line = lineAt(text, at.start);
  const before = text.slice(line.start, at.start);
  if ((text.slice(0, at.start).match(/'''/g) ?? []).length % 2 === 1)
    return refuse('No expression can stand in a string of several lines.');
  for (const found of text.slice(line.start, line.end).matchAll(/\/\/.*$|'(?:\\.|[^'\\])*'/g)) {
    const span = { start: line.start + found.index, end: line.start + found.index + found[0].length };
    if (span.start > at.start || at.end > span.end) continue;
    if (found[0].startsWith('/')) return refuse('It stands in a comment: delete it there.');
    return { start: span.start + 1, end: span.end - 1 };
  }
  return refuse(before.includes("'") ? 'It stands in an expression.' : 'It does not stand in a string.');
}

const constant =
  /^\s*(?:resource\s+\w+|module\s+\w+|import|extension|provider|targetScope\b|metadata\b|type\b|using\b|extends\b)[^{]*$/;

/** Whether an offset stands in the arguments of a decorator, which may go on over several lines. */
function isDecorated(text: string, offset: number): boolean {
  const before = text.slice(0, offset).replace(/'(?:\\.|[^'\\\n])*'/g, "''");
  const decorator = /(?:^|\n)[^\S\n]*@[\w.]+\(((?:(?!\n[^\S\n]*@)[\s\S])*)$/.exec(before)?.[1];
  return decorator !== undefined && (decorator.match(/\(/g) ?? []).length >= (decorator.match(/\)/g) ?? []).length;
}

interface Statement {
  readonly keyword: string | undefined;
  readonly isExported: boolean;
}

/** The statement that an offset stands in, and whether a decorator above it exports it. */
function statementAround(text: string, offset: number): Statement {
  const found = [...text.slice(0, offset).matchAll(/^(?:param|var|resource|module|output|type|func)\b/gm)].at(-1);
  const decorators = /(?:^@[^\n]*\n)*$/m.exec(text.slice(0, found?.index ?? 0))?.[0] ?? '';
  return { keyword: found?.[0], isExported: /^@export\(\)/m.test(decorators) };
}

/** Where a parameter is declared: above the first statement, and above what decorates it. */
function declarationAt(text: string): number {
  const found = /^(?:@|(?:param|var|resource|module|output|type|func)\s)/m.exec(text);
  return found?.index ?? text.length;
}

/** Why no expression may take the place of a string that begins at `offset`, after `ahead` on its line; undefined where one may. */
function objectionTo(text: string, offset: number, ahead: string): string | undefined {
  if (constant.test(ahead) || isDecorated(text, offset)) return 'Bicep needs a constant here.';
  const { keyword, isExported } = statementAround(text, offset);
  if (keyword === 'func') return 'A function reads no parameters: hand the value over as an argument.';
  if (keyword === 'var' && isExported) return 'A variable that is exported must be a constant.';
  return /^\s*output\b/.test(ahead) ? 'An output is shown to everyone who sees the deployment: delete it.' : undefined;
}

/** What of a string moves: all of it, or the secret alone. */
interface Part {
  /** The text between the quotes. */
  readonly body: Span;
  /** What stands before the string on its line. */
  readonly ahead: string;
  readonly isWhole: boolean;
  readonly value: string;
}

function partOf(request: FixRequest): Part | Refusal {
  const { text } = request.source;
  const { span } = request.finding;
  const body = stringAt(text, span);
  if ('reason' in body) return body;
  const raw = text.slice(body.start, body.end);
  const own = text.slice(span.start, span.end);
  if (own.includes('\\') || /\$\{[^}]*$/.test(text.slice(body.start, span.start)))
    return refuse('It is written with escapes or inside an expression.');
  const ahead = text.slice(lineAt(text, body.start).start, body.start - 1);
  const objection = objectionTo(text, body.start - 1, ahead);
  if (objection !== undefined) return refuse(objection);
  const isWhole = own === raw || (!/\\|\$\{/.test(raw) && isConnection(raw, request));
  return { body, ahead, isWhole, value: isWhole ? raw : own };
}

/** The secret is the default of a parameter, which goes: without it the parameter must be given. */
function withoutDefault(text: string, { body, ahead, isWhole }: Part): readonly Edit[] | Refusal {
  if (!isWhole) return refuse('Give the whole value to the parameter, and mark it @secure().');
  const { start } = lineAt(text, body.start);
  const removed = { span: { start: start + ahead.search(/\s*=\s*$/), end: body.end + 1 }, text: '' };
  const isSecure = /@secure\(\)\s*(?:@[^\n]*\s*)*$/.test(text.slice(0, start));
  return isSecure ? [removed] : [{ span: { start, end: start }, text: `@secure()${lineEnd(text)}` }, removed];
}

/** An expression takes the place of what moves. */
function referTo(expression: string, { body, isWhole }: Part, secret: Span): Edit {
  return isWhole
    ? { span: { start: body.start - 1, end: body.end + 1 }, text: expression }
    : { span: secret, text: `\${${expression}}` };
}

function declare(parameter: string, text: string): Edit {
  const at = declarationAt(text);
  const end = lineEnd(text);
  return { span: { start: at, end: at }, text: `@secure()${end}param ${parameter} string${end}${end}` };
}

/** Moves a secret of a .bicep or .bicepparam file to a parameter. */
export const rewriteBicep: Rewriter = async (request, context, project) => {
  const { source, finding, rule } = request;
  const { text, path } = source;
  const part = partOf(request);
  if ('reason' in part) return part;
  const { body, ahead, isWhole, value } = part;
  const inParameters = /\.bicepparam$/i.test(path);
  const call = (name: string) => `\\bmodule\\s+\\w+\\s+'(?:[^']*/)?${name}'`;
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (!inParameters && (await isCalled(path, context, { kind: /\.bicep$/, name: file, call })))
    return refuse(
      'A module has its parameters from its caller: mark one @secure(), and hand it over where the module is called.',
    );
  const parameter = /^param\s+(\w+)(?:\s+string)?\s*=\s*$/.exec(ahead)?.[1];
  const { start, end } = finding.span;
  const connection = isWhole && value !== text.slice(start, end) ? { whole: value } : {};
  const base =
    parameter === undefined ? envNameFor({ rule, source, literal: body, ...connection }) : screamingSnake(parameter);
  const isTaken = (name: string) =>
    !inParameters && parameter === undefined && text.includes(`param ${camelCase(name)} `);
  const name = pickName(base, value, project, context, isTaken);
  if (typeof name !== 'string') return name;
  const fixBy = (edits: readonly Edit[]): SourceFix => ({ kind: 'fix', name, value, edits });
  if (inParameters) return fixBy([referTo(`readEnvironmentVariable('${name}')`, part, finding.span)]);
  if (parameter === undefined)
    return fixBy([declare(camelCase(name), text), referTo(camelCase(name), part, finding.span)]);
  const edits = withoutDefault(text, part);
  return 'reason' in edits ? edits : fixBy(edits);
};
