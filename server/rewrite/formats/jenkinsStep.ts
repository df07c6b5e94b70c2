/**
 * A secret in a step of a Jenkins pipeline that runs a script: the step is given one of Jenkins' credentials as a variable.
 * https://www.jenkins.io/doc/pipeline/steps/credentials-binding/
 */
import { lineEnd } from '../../core/dotenv.ts';
import { contains, type Span } from '../../core/span.ts';
import { type Edit, type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from '../plan.ts';
import type { Project } from '../project.ts';
import { rewriteHanded, type Shell } from './scriptText.ts';
import { lineAt } from './slot.ts';
import { masked } from './templateText.ts';
import { kebabCase } from './wordCase.ts';

interface Step {
  readonly shell: Shell;
  readonly quote: string;
  /** The text between the quotes. */
  readonly body: Span;
  /** The whole call, without the space around it. */
  readonly statement: Span;
  /** It has its lines for itself. */
  readonly isAlone: boolean;
  /** Its arguments but the script. */
  readonly more: string;
}

/** Comments and texts. https://groovy-lang.org/syntax.html */
const lexemes =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<quote>'''|""")(?<text>(?:\\[\s\S]|(?!\k<quote>)[^\\])*)\k<quote>|(?<short>['"])(?<line>(?:\\.|(?!\k<short>)[^\\\n])*)\k<short>/g;

const named = String.raw`(?:label|encoding|returnStdout|returnStatus)\s*:\s*(?:'[^'\n]*'|"[^"\n]*"|\w+)\s*`;

/** The step up to its script, and behind it. */
const opening = new RegExp(
  String.raw`(?<![\w.$])(?<command>sh|powershell|pwsh)\b[^\S\n]*(?<open>\(\s*)?(?<more>(?:${named},\s*)*)(?:script\s*:\s*)?$`,
);
const closing = {
  call: new RegExp(String.raw`^(?<more>\s*(?:,\s*${named})*)\)(?:\.\w+\(\))*`),
  command: new RegExp(String.raw`^(?<more>(?:[^\S\n]*,\s*${named})*?)(?=[^\S\n]*(?:[;}]|//|\r?\n|$))`),
};

/** What may stand on the line ahead of a step whose value may be that of the credentials around it. */
const ahead =
  /(?:^|[{;]|->)[^\S\n]*(?:return[^\S\n]+|(?:(?:def|final|var|String|int|boolean)[^\S\n]+)?[A-Za-z_][\w.]*[^\S\n]*=[^\S\n]*)?$/;

/** The text around a secret; undefined in a comment. */
function literalAt(text: string, at: Span): Pick<Step, 'quote' | 'body'> | undefined {
  for (const found of text.matchAll(lexemes)) {
    if (found.index + found[0].length <= at.start) continue;
    const { quote, short, line } = found.groups ?? {};
    const mark = quote ?? short;
    if (mark === undefined) return undefined;
    const start = found.index + mark.length;
    const body = { start, end: start + (line ?? found.groups?.['text'] ?? '').length };
    return contains(body, at) ? { quote: mark, body } : undefined;
  }
  return undefined;
}

/** Whether a call is a statement, or what a variable gets: it goes on neither from the line above nor to the one below. */
function isStatement(text: string, { start, end }: Span): boolean {
  const line = text.slice(lineAt(text, start).start, start);
  const above = text.slice(0, start - line.length);
  const behind = text.slice(end);
  if (!ahead.test(line) || (line.trim() === '' && /[=,(?:+|&]\s*$/.test(above))) return false;
  if (!/^[^\S\n]*(?:[;}]|\/\/|\r?\n|$)/.test(behind) || /^\s*[.?:+|&]/.test(behind)) return false;
  return !/\benvironment\s*\{[^{}]*$/.test(text.slice(0, start));
}

/** The step whose script a secret stands in, if credentials can be put around it. */
export function stepAt(text: string, at: Span): Step | undefined {
  const literal = literalAt(text, at);
  if (literal === undefined) return undefined;
  const { quote, body } = literal;
  const opened = opening.exec(text.slice(0, body.start - quote.length));
  const { command, open, more } = opened?.groups ?? {};
  const from = body.end + quote.length;
  const closed = closing[open === undefined ? 'command' : 'call'].exec(text.slice(from));
  if (opened === null || closed === null) return undefined;
  const call = { start: opened.index, end: from + closed[0].length };
  if (!isStatement(text, call)) return undefined;
  const semicolon = /^[^\S\n]*;/.exec(text.slice(call.end))?.[0] ?? '';
  const end = call.end + semicolon.length;
  const isAlone =
    text.slice(lineAt(text, call.start).start, call.start).trim() === '' &&
    /^[^\S\n]*(?:\r?\n|$)/.test(text.slice(end));
  return {
    shell: command === 'sh' ? 'bash' : 'powershell',
    ...literal,
    statement: isAlone ? { ...call, end } : call,
    isAlone,
    more: `${more}${closed.groups?.['more']}`,
  };
}

/** What Groovy fills in before a shell sees the script. */
const expressions = /\$\{[^}\n]*\}|\$[A-Za-z_][\w.]*/g;

const escaped = (by: string, quote: string) => by.replace(quote.startsWith("'") ? /['\\]/g : /["\\$]/g, '\\$&');

/** Moves the secret of a step to the credentials. */
export async function rewriteStep(
  { shell, quote, body, statement, isAlone, more }: Step,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding } = request;
  const { text } = source;
  const written = text.slice(body.start, body.end);
  // The credentials are a closure of their own, with another `it`.
  const filled = quote.startsWith('"') ? (written.match(expressions) ?? []).join(' ') : '';
  if (/\bit\b/.test(`${filled} ${more}`)) return refuse('Groovy fills in `it`: give that a name of its own first.');
  if (written.includes('\\')) return refuse('The script is written with escapes: keep it in a file of its own first.');
  const { text: script, unmask } = masked(written, quote.startsWith('"') ? expressions : undefined);
  const span = { start: finding.span.start - body.start, end: finding.span.end - body.start };
  const isTaken = (name: string) => new RegExp(`\\b${name}\\s*=`).test(text);
  const fix = await rewriteHanded(script, span, request, context, project, { shell, isTaken });
  if (fix.kind === 'refusal') return fix;
  if ([fix.value, ...fix.edits.map((edit) => edit.text)].some((each) => unmask(each) !== each))
    return refuse('A part of it is filled in by Groovy: hand that to the shell as a variable first.');
  const inside: readonly Edit[] = fix.edits.map(({ span: { start: from, end }, text: by }) => ({
    span: { start: from + body.start, end: end + body.start },
    text: escaped(by, quote),
  }));
  const line = lineEnd(text);
  const indent = text.slice(lineAt(text, statement.start).start, statement.start);
  const { name } = fix;
  const [inner, outer] = isAlone ? [`${line}${indent}  `, `${line}${indent}`] : [' ', ' '];
  const open = `withCredentials([string(credentialsId: '${kebabCase(name)}', variable: '${name}')]) {${inner}`;
  const wrap: readonly Edit[] = [
    { span: { start: statement.start, end: statement.start }, text: open },
    { span: { start: statement.end, end: statement.end }, text: `${outer}}` },
  ];
  return { ...fix, edits: [...wrap, ...inside] };
}
