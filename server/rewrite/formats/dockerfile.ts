/**
 * A secret in a RUN line becomes a build secret, which stays out of the image and of its history. What ENV and ARG set is in the image for good:
 * there nothing but leaving it out helps. https://docs.docker.com/reference/dockerfile/#run---mounttypesecret
 */
import { lineEnd } from '../../core/dotenv.ts';
import { contains, type Span } from '../../core/span.ts';
import { type Refusal, refuse } from '../plan.ts';
import { type Instruction, instructionAt } from './dockerInstruction.ts';
import type { Rewriter } from './rewriter.ts';
import { rewriteShell } from './scriptText.ts';

/** The line that asks for a BuildKit front end that knows `env=`; a refusal where an older one is pinned. */
function syntaxLine(text: string): string | Refusal {
  if (/^#\s*escape\s*=\s*`/im.test(text)) return refuse('The escape character of this file is none of a POSIX shell.');
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

/** The script of a RUN line: the line, or its here document where a shell gets nothing else. */
function scriptIn({ body, end, document }: Instruction, text: string): Span | Refusal {
  const line = text.slice(body, document?.start ?? end).trim();
  if (/^\[/.test(line)) return refuse('Only a RUN line in its shell form can read a build secret.');
  const [only, , quote = '', shell = ''] = /^<<-?((["']?)\w+\2)\s*(\S.*)?$/.exec(line) ?? [];
  if (only === undefined || document === undefined) return { start: body, end };
  const interpreter = /^#!\s*(\S+)/.exec(text.slice(document.start, document.end))?.[1] ?? shell;
  if (interpreter !== '' && !/(?:^|\/)(?:ba)?sh$/.test(interpreter))
    return refuse('The script is run by no shell: read the mounted secret in it, /run/secrets/NAME.');
  // The shell would fill in the text, and the one that runs it would read the value as a script.
  if (shell !== '' && quote === '') return refuse(`Quote the word of the here document first: <<"EOF" ${shell}.`);
  return document;
}

/** Moves a secret of a RUN line to a build secret. */
export const rewriteDockerfile: Rewriter = async (request, context, project) => {
  const { text } = request.source;
  const { span } = request.finding;
  const instruction = instructionAt(text, span.start);
  if (instruction === undefined || span.end > instruction.end) return refuse('It does not stand in an instruction.');
  const { keyword, start, body } = instruction;
  if (keyword !== 'RUN')
    return refuse(advice[keyword] ?? 'It would stay in the image: read it at run time from the environment.');
  if (/^[^\S\n]*SHELL\s+\[\s*"(?!\/bin\/(?:ba)?sh)/im.test(text))
    return refuse('The shell of this image is another one: mount the secret by hand.');
  const syntax = syntaxLine(text);
  if (typeof syntax !== 'string') return syntax;
  const script = scriptIn(instruction, text);
  if ('reason' in script) return script;
  if (!contains(script, span)) return refuse('It does not stand in the script of the RUN line.');
  const within = { start: span.start - script.start, end: span.end - script.start };
  const code = text.slice(script.start, script.end);
  const shell = await rewriteShell(code, within, context.name, request, context, project);
  if (shell.kind === 'refusal') return shell;
  const { name, value } = shell;
  const mount = `--mount=type=secret,id=${name},env=${name} `;
  const at = start + text.slice(start, body).search(/RUN/i) + 3;
  const first = at + (/^\s+/.exec(text.slice(at))?.[0].length ?? 1);
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    kind: 'fix',
    name,
    value,
    edits: [
      ...(syntax === '' ? [] : [{ span: { start: top, end: top }, text: syntax }]),
      ...(text.slice(start, body).includes(mount.trim()) ? [] : [{ span: { start: first, end: first }, text: mount }]),
      ...shell.edits.map((edit) => ({
        ...edit,
        span: { start: edit.span.start + script.start, end: edit.span.end + script.start },
      })),
    ],
  };
};
