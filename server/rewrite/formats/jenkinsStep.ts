/** A secret in a step of a Jenkins pipeline that runs a script: the step is given one of Jenkins' credentials as a variable. https://www.jenkins.io/doc/pipeline/steps/credentials-binding/ */
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
  /** The whole statement, without the space around it. */
  readonly statement: Span;
}

const start = /^([^\S\n]*)(sh|powershell|pwsh)\b[^\S\n]*\(?[^\S\n]*(?:script[^\S\n]*:[^\S\n]*)?('''|"""|'|")/gm;

/** Arguments behind the script, up to the end of the line. */
const rest = /^(?:[ \t]*,[^(){}\r\n]*)?(?:[ \t]*\))?(?:[ \t]*;)?(?=[ \t]*(?:\r?\n|$))/;

/** The step whose script a secret stands in, if the step is a statement by itself. */
export function stepAt(text: string, at: Span): Step | undefined {
  for (const found of text.matchAll(start)) {
    const [all, indent = '', command, quote = ''] = found;
    const from = found.index + all.length;
    const close = new RegExp(`(?:\\\\[\\s\\S]|(?!${quote})[\\s\\S])*`, 'y');
    close.lastIndex = from;
    const body = { start: from, end: from + (close.exec(text)?.[0].length ?? 0) };
    if (!contains(body, at)) continue;
    const behind = rest.exec(text.slice(body.end + quote.length))?.[0];
    // What goes on from the line above needs the value of the step.
    if (behind === undefined || /[=,(?:+|&]\s*$/.test(text.slice(0, found.index))) return undefined;
    const statement = { start: found.index + indent.length, end: body.end + quote.length + behind.length };
    return { shell: command === 'sh' ? 'bash' : 'powershell', quote, body, statement };
  }
  return undefined;
}

/** What Groovy fills in before a shell sees the script. */
const expressions = /\$\{[^}\n]*\}|\$[A-Za-z_][\w.]*/g;

const escaped = (by: string, quote: string) => by.replace(quote.startsWith("'") ? /['\\]/g : /["\\$]/g, '\\$&');

/** Moves the secret of a step to the credentials. */
export async function rewriteStep(
  { shell, quote, body, statement }: Step,
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { source, finding } = request;
  const { text } = source;
  const written = text.slice(body.start, body.end);
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
  const open = `withCredentials([string(credentialsId: '${kebabCase(name)}', variable: '${name}')]) {${line}${indent}  `;
  const wrap: readonly Edit[] = [
    { span: { start: statement.start, end: statement.start }, text: open },
    { span: { start: statement.end, end: statement.end }, text: `${line}${indent}}` },
  ];
  return { ...fix, edits: [...wrap, ...inside] };
}
