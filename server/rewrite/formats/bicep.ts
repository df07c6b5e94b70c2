/** A secret of Bicep becomes a secure parameter. https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#secure-parameters */
import { lineEnd } from '../../core/dotenv.ts';
import { envNameFor, screamingSnake } from '../../core/envName.ts';
import type { Span } from '../../core/span.ts';
import { pickName } from '../name.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { isConnection } from '../target.ts';
import { isCalled } from './callers.ts';
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

/** Moves a secret of a .bicep or .bicepparam file to a parameter. */
export async function rewriteBicep(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding, rule } = request;
  const { text, path } = source;
  const body = stringAt(text, finding.span);
  if ('reason' in body) return body;
  const raw = text.slice(body.start, body.end);
  const own = text.slice(finding.span.start, finding.span.end);
  if (own.includes('\\') || /\$\{[^}]*$/.test(text.slice(body.start, finding.span.start)))
    return refuse('It is written with escapes or inside an expression.');
  const isPlain = !/\\|\$\{/.test(raw);
  const isWhole = own === raw || (isPlain && isConnection(raw, request));
  const value = isWhole ? raw : own;
  const line = lineAt(text, body.start);
  const ahead = text.slice(line.start, body.start - 1);
  if (constant.test(ahead) || isDecorated(text, body.start - 1)) return refuse('Bicep needs a constant here.');
  const around = statementAround(text, body.start);
  if (around.keyword === 'func') return refuse('A function reads no parameters: hand the value over as an argument.');
  if (around.keyword === 'var' && around.isExported) return refuse('A variable that is exported must be a constant.');
  if (/^\s*output\b/.test(ahead)) return refuse('An output is shown to everyone who sees the deployment: delete it.');
  const parameter = /^param\s+(\w+)(?:\s+string)?\s*=\s*$/.exec(ahead)?.[1];
  const inParameters = /\.bicepparam$/i.test(path);
  const connection = isWhole && raw !== own ? { whole: raw } : {};
  const base =
    parameter === undefined ? envNameFor({ rule, source, literal: body, ...connection }) : screamingSnake(parameter);
  const call = (name: string) => `\\bmodule\\s+\\w+\\s+'(?:[^']*/)?${name}'`;
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (!inParameters && (await isCalled(path, context, { kind: /\.bicep$/, name: file, call })))
    return refuse(
      'A module has its parameters from its caller: mark one @secure(), and hand it over where the module is called.',
    );
  const isTaken = (name: string) =>
    !inParameters && parameter === undefined && text.includes(`param ${camelCase(name)} `);
  const name = pickName(base, value, project, context, isTaken);
  if (typeof name !== 'string') return name;
  const quotes = { start: body.start - 1, end: body.end + 1 };
  if (inParameters || parameter === undefined) {
    const read = inParameters ? `readEnvironmentVariable('${name}')` : camelCase(name);
    const edit = isWhole ? { span: quotes, text: read } : { span: finding.span, text: `\${${read}}` };
    const at = declarationAt(text);
    const end = lineEnd(text);
    const declared = {
      span: { start: at, end: at },
      text: `@secure()${end}param ${camelCase(name)} string${end}${end}`,
    };
    return { kind: 'fix', name, value, edits: inParameters ? [edit] : [declared, edit] };
  }
  if (!isWhole) return refuse('Give the whole value to the parameter, and mark it @secure().');
  const removed = { span: { start: line.start + ahead.search(/\s*=\s*$/), end: quotes.end }, text: '' };
  const isSecure = /@secure\(\)\s*(?:@[^\n]*\s*)*$/.test(text.slice(0, line.start));
  const secured = { span: { start: line.start, end: line.start }, text: `@secure()${lineEnd(text)}` };
  return { kind: 'fix', name, value, edits: isSecure ? [removed] : [secured, removed] };
}
