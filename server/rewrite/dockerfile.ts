/**
 * A secret in a RUN line becomes a build secret, which stays out of the image and of its history. What ENV and ARG set is in the image for good:
 * there nothing but leaving it out helps. https://docs.docker.com/reference/dockerfile/#run---mounttypesecret
 */
import { lineEnd } from '../core/dotenv.ts';
import { type FixContext, type FixRequest, type Refusal, refuse, type SourceFix } from './plan.ts';
import type { Project } from './project.ts';
import { rewriteShell } from './shellText.ts';

interface Instruction {
  readonly keyword: string;
  readonly start: number;
  /** Where what follows the keyword and its flags begins. */
  readonly body: number;
  readonly end: number;
}

/** The instruction around an offset: lines joined by a backslash at their end, comments among them included. */
function instructionAt(text: string, offset: number): Instruction | undefined {
  const pattern =
    /^[^\S\n]*([A-Za-z]+)[^\S\n]+(?:--[\w-]+=\S+[^\S\n]+)*((?:[^\n]*\\[^\S\n]*\r?\n(?:[^\S\n]*#[^\n]*\n)*)*[^\n]*)/gm;
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (found.index <= offset && offset < end) {
      return { keyword: (found[1] ?? '').toUpperCase(), start: found.index, body: end - (found[2] ?? '').length, end };
    }
  }
  return undefined;
}

/** The line that asks for a BuildKit front end that knows `env=`; a refusal where an older one is pinned. */
function syntaxLine(text: string): string | Refusal {
  const pinned = /^#\s*syntax\s*=\s*(\S+)/m.exec(text)?.[1];
  if (pinned === undefined) return `# syntax=docker/dockerfile:1${lineEnd(text)}`;
  const minor = /:1\.(\d+)/.exec(pinned)?.[1];
  return minor !== undefined && Number(minor) < 10
    ? refuse(`Build secrets as variables need docker/dockerfile:1.10 or later, not ${pinned}.`)
    : '';
}

const advice: Readonly<Record<string, string>> = {
  ENV: 'ENV stays in the image and its history: remove it, and give the variable at run time (docker run --env-file .env).',
  ARG: 'ARG stays in the history of the image: use RUN --mount=type=secret where it is needed.',
  LABEL: 'A label is public with the image: remove it.',
};

/** Moves a secret of a RUN line to a build secret. */
export async function rewriteDockerfile(
  request: FixRequest,
  context: FixContext,
  project: Project,
): Promise<SourceFix | Refusal> {
  const { text } = request.source;
  const { span } = request.finding;
  const instruction = instructionAt(text, span.start);
  if (instruction === undefined || span.end > instruction.end) return refuse('It does not stand in an instruction.');
  const { keyword, start, body, end } = instruction;
  if (keyword !== 'RUN')
    return refuse(advice[keyword] ?? 'It would stay in the image: read it at run time from the environment.');
  const script = text.slice(body, end);
  if (/^\s*(?:\[|<<)/.test(script) || span.start < body)
    return refuse('Only a RUN line in its shell form can read a build secret.');
  if (/^[^\S\n]*SHELL\s+\[\s*"(?!\/bin\/(?:ba)?sh)/im.test(text))
    return refuse('The shell of this image is another one: mount the secret by hand.');
  const syntax = syntaxLine(text);
  if (typeof syntax !== 'string') return syntax;
  const shell = await rewriteShell(
    script,
    { start: span.start - body, end: span.end - body },
    context.name,
    request,
    context,
    project,
  );
  if (shell.kind === 'refusal') return shell;
  const { name, value } = shell;
  const mount = `--mount=type=secret,id=${name},env=${name} `;
  const at = start + text.slice(start, body).search(/RUN/i) + 3;
  const first = at + (/^\s+/.exec(text.slice(at))?.[0].length ?? 1);
  return {
    kind: 'fix',
    name,
    value,
    edits: [
      ...(syntax === '' ? [] : [{ span: { start: 0, end: 0 }, text: syntax }]),
      ...(text.slice(start, body).includes(mount.trim()) ? [] : [{ span: { start: first, end: first }, text: mount }]),
      ...shell.edits.map((edit) => ({ ...edit, span: { start: edit.span.start + body, end: edit.span.end + body } })),
    ],
  };
}
