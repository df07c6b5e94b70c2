/** Dot-files as text: reading an env file's variables, and the edits that add one. */
import type { Span } from '../../rules/rule.ts';

/** A change of a text. */
interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A variable as it stands in an env file. */
export interface Variable {
  readonly name: string;
  /** Where the name begins. */
  readonly at: number;
  readonly value: string;
  /** The value with its quotes, to the end of what belongs to it. */
  readonly span: Span;
}

const line =
  /^[^\S\r\n]*(?:export[^\S\r\n]+)?([A-Za-z_][\w.-]*)[^\S\r\n]*=[^\S\r\n]*('[^']*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|[^\r\n]*)/gm;

function unquote(written: string): string {
  const quote = written[0];
  if (quote === "'" || quote === '`') return written.slice(1, -1);
  if (quote !== '"') return written;
  return written
    .slice(1, -1)
    .replace(/\\([\s\S])/g, (_, escaped: string) => ({ n: '\n', r: '\r', t: '\t' })[escaped] ?? escaped);
}

/** The variables of an env file, in order; of a name that stands twice, both. */
export function variablesOf(text: string): readonly Variable[] {
  return [...text.matchAll(line)].map((found) => {
    const rest = found[2] ?? '';
    const start = found.index + found[0].length - rest.length;
    // A comment after a value that is not quoted is no part of it.
    const written = /^['"`]/.test(rest) ? rest : rest.replace(/(?:^|\s+)#.*$/, '').trimEnd();
    const name = found[1] ?? '';
    const at = found.index + found[0].slice(0, found[0].indexOf('=')).trimEnd().length - name.length;
    return { name, at, value: unquote(written), span: { start, end: start + written.length } };
  });
}

const readers = [
  'dotenv (Node.js)',
  'node --env-file',
  'Next.js and Vite',
  'python-dotenv',
  'godotenv',
  'dotenv (Ruby)',
  'docker compose',
  'phpdotenv',
  'Symfony',
  'a shell',
  'docker run --env-file',
  'kubectl --from-env-file',
  'make',
] as const;

/** A program that reads env files; they disagree about quoting. */
export type EnvReader = (typeof readers)[number];

interface Quoting {
  /** The value as it would be written; undefined where this quoting can't hold it. */
  readonly write: (value: string) => string | undefined;
  /** The readers that would not give back the exact value. */
  readonly misreads: (value: string) => readonly EnvReader[];
}

/** They alone keep backslashes in double quotes as they are, and know backticks. */
const nodeReaders: readonly EnvReader[] = ['dotenv (Node.js)', 'node --env-file'];

/** python-dotenv expands `${X}` whatever the quotes. https://github.com/theskumar/python-dotenv#variable-expansion */
const expanding = (value: string): readonly EnvReader[] => (value.includes('${') ? ['python-dotenv'] : []);

/** They take quotes and backslashes for parts of the value. https://docs.docker.com/reference/cli/docker/container/run/#env */
const literal: readonly EnvReader[] = ['docker run --env-file', 'kubectl --from-env-file', 'make'];

/** They expand variables, and newer ones commands, whatever the quotes; a backslash keeps a dollar. https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow */
const expandingAlways = (value: string): readonly EnvReader[] =>
  /\$[\w{(]|\\\$/.test(value) ? ['Next.js and Vite'] : [];

/** Version 2 of Ruby's dotenv cuts a value whose closing quote begins a line. */
const cut = (value: string): readonly EnvReader[] => (value.endsWith('\n') ? ['dotenv (Ruby)'] : []);

/** In the order in which they are preferred among equals. */
const quotings: readonly Quoting[] = [
  // Safe for every reader, and for a shell that sources the file.
  { write: (value) => (/^(?!=)[\w./:@%+,=!^*?[\]{}-]+$/.test(value) ? value : undefined), misreads: () => [] },
  {
    write: (value) => (/['\r]/.test(value) ? undefined : `'${value}'`),
    misreads: (value) => [
      ...literal,
      ...expanding(value),
      ...expandingAlways(value),
      ...cut(value),
      ...(/\\\\/.test(value) ? (['python-dotenv'] as const) : []),
      // It takes what follows an equals sign for the begin of a value of several lines.
      ...(/\n|="/.test(value) ? (['phpdotenv'] as const) : []),
      // A backslash before the closing quote keeps these from seeing it.
      ...(value.endsWith('\\')
        ? (['python-dotenv', 'godotenv', 'dotenv (Ruby)', 'docker compose', 'dotenv (Node.js)'] as const)
        : []),
    ],
  },
  {
    write: (value) => (/["\\$`\r]/.test(value) ? undefined : `"${value}"`),
    misreads: (value) => [...literal, ...cut(value)],
  },
  {
    write: (value) => (/[`\r]/.test(value) ? undefined : `\`${value}\``),
    // A backslash before the closing quote keeps dotenv from seeing it.
    misreads: (value) =>
      readers.filter(
        (reader) => reader !== 'node --env-file' && (reader !== 'dotenv (Node.js)' || value.endsWith('\\')),
      ),
  },
  {
    write: (value) =>
      `"${value
        .replace(/["\\$]/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')}"`,
    misreads: (value) => [
      ...literal,
      ...(/["\\$]/.test(value) ? nodeReaders : []),
      ...(/["\\\r]|\$\(/.test(value) ? (['Next.js and Vite'] as const) : []),
      // A command that no bracket closes keeps its backslash.
      ...(/\$\([^)]*$/.test(value) ? (['dotenv (Ruby)', 'Symfony'] as const) : []),
      // A backslash before the closing quote makes it look on for another.
      ...(/\$|\\$/.test(value) ? (['python-dotenv'] as const) : []),
      ...(/[\n\r]|\\[nr]/.test(value) ? (['dotenv (Ruby)'] as const) : []),
      ...(/[\n\r`]/.test(value) ? (['a shell'] as const) : []),
      ...(/\\["nr]/.test(value) ? (['Symfony'] as const) : []),
      ...(/["\\]$/.test(value) ? (['godotenv'] as const) : []),
      ...(value.includes('\r') ? (['node --env-file'] as const) : []),
    ],
  },
];

/** How a value is written in an env file, and who would not read it back exactly. */
export interface Written {
  readonly text: string;
  readonly misreaders: readonly EnvReader[];
}

/**
 * Quotes a value so that as many readers as possible give back its exact characters, the `preferred` ones first. With `oneLine` (a file whose line ends
 * are CRLF would change the value's own), line ends are escaped.
 */
export function writeValue(value: string, preferred: readonly EnvReader[], oneLine = false): Written {
  let best: (Written & { readonly cost: number }) | undefined;
  for (const { write, misreads } of quotings) {
    const text = write(value);
    if (text === undefined || (oneLine && text.includes('\n'))) continue;
    const misreaders = misreads(value);
    const cost = misreaders.reduce((sum, reader) => sum + (preferred.includes(reader) ? 10 : 1), 0);
    if (best === undefined || cost < best.cost) best = { text, misreaders, cost };
  }
  return best ?? { text: value, misreaders: readers };
}

/** The line end that a text uses: CRLF where its first line ends so. */
export function lineEnd(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** Appends a line, after finishing a last line that has no end. */
export function appendLine(text: string, added: string): TextEdit {
  const end = lineEnd(text);
  const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : end;
  return { span: { start: text.length, end: text.length }, text: `${gap}${added}${end}` };
}

/** Sets a variable that is absent (appended) or empty (filled in where it stands). */
export function setVariable(text: string, name: string, written: string): TextEdit {
  const empty = variablesOf(text).find((variable) => variable.name === name && variable.value === '');
  if (empty !== undefined) return { span: empty.span, text: written };
  return appendLine(text, `${name}=${written}`);
}
