/** The two phases of a fix. */
import type { Language } from '../../rules/language.ts';
import type { EnvReader } from '../core/dotenv.ts';
import { browserReason } from './browser.ts';
import { rewriteCode } from './code/code.ts';
import { envFiles, isExpanding } from './envFiles.ts';
import { rewriteConfig } from './formats/config.ts';
import { formats } from './formats/formats.ts';
import { languageOf } from './languageOf.ts';
import { rewriteLexical } from './lexical/lexicalCode.ts';
import { notesOf, warningsOf } from './notes.ts';
import {
  type FileChange,
  type FixContext,
  type FixRequest,
  type Moved,
  type PlanFix,
  type Refusal,
  type RewriteSource,
  refuse,
  type SourceFix,
} from './plan.ts';
import { type Project, projectOf } from './project.ts';
import { strictReader } from './strictReader.ts';

/** The env file readers that matter to a language, whose exact reading is preferred. */
const readers: Readonly<Record<string, readonly EnvReader[]>> = {
  javascript: ['dotenv (Node.js)', 'node --env-file'],
  typescript: ['dotenv (Node.js)', 'node --env-file'],
  tsx: ['dotenv (Node.js)', 'node --env-file'],
  python: ['python-dotenv'],
  go: ['godotenv'],
  ruby: ['dotenv (Ruby)'],
  php: ['phpdotenv', 'Symfony'],
  symfony: ['Symfony'],
  kubernetes: ['kubectl --from-env-file'],
  compose: ['docker compose'],
};

/** Those of a project: a framework loads the file before any other could. */
function readersOf({ id }: Language, project: Project): readonly EnvReader[] {
  const own = readers[id] ?? ['a shell'];
  return isExpanding(project) && own.includes('dotenv (Node.js)') ? ['Next.js and Vite'] : own;
}

const unknown = 'No form of a variable is known for this kind of file: move the value by hand.';

interface Rewritten {
  readonly kind: 'rewritten';
  readonly fix: SourceFix;
  readonly project: Project;
  readonly language: Language;
}

async function rewrite(request: FixRequest, context: FixContext): Promise<Rewritten | Refusal> {
  const { source } = request;
  const language = languageOf(source);
  if (language === undefined) return refuse(unknown);
  if (language.refuse !== undefined) return refuse(language.refuse);
  if (request.mounted && language.format !== 'compose') return refuse('This kind of file mounts no secrets.');
  const project = await projectOf(source.path, context, {
    ownFolder: language.ownFolder === true,
    ...(language.envFile === undefined ? {} : { name: language.envFile }),
  });
  if ('kind' in project) return project;
  const fix = await rewriteIn(request, context, project, language);
  if (fix.kind === 'refusal') return fix;
  const strict = await strictReader(fix.name, source, project, context);
  return strict ?? { kind: 'rewritten', fix, project, language };
}

async function rewriteIn(
  request: FixRequest,
  context: FixContext,
  project: Project,
  language: Language,
): Promise<SourceFix | Refusal> {
  const { code, config, format, lexical, serverOnly, unfit } = language;
  const reason =
    (serverOnly ? browserReason(request.source, request.finding.span.start, project) : undefined) ??
    unfit?.({ ...request.source, ...project });
  if (reason !== undefined) return refuse(reason);
  if (format !== undefined) return await formats[format](request, context, project);
  if (config !== undefined) return await rewriteConfig(request, context, project, config);
  if (lexical !== undefined) return rewriteLexical(request, context, project, lexical);
  return code === undefined ? refuse(unknown) : await rewriteCode(request, context, project, code);
}

function movedBy({ source, finding }: FixRequest, { fix, project: { root, envFile, tracked } }: Rewritten): Moved {
  const secret = source.text.slice(finding.span.start, finding.span.end);
  return {
    name: fix.name,
    isWhole: fix.value.length > secret.length && fix.value.includes(secret),
    envFile: `${root}/${envFile}`,
    ...(tracked === undefined ? {} : { tracked }),
  };
}

/** The change of the source, or the reason why there is none. Throws if a grammar can't be loaded. */
export const rewriteSource: RewriteSource = async (request, context) => {
  const rewritten = await rewrite(request, context);
  return rewritten.kind === 'refusal' ? rewritten : { ...rewritten.fix, ...movedBy(request, rewritten) };
};

/** One change for each file: the source may be one of the dot-files. */
function merge(changes: readonly FileChange[]): readonly FileChange[] {
  const byPath = new Map<string, FileChange>();
  for (const change of changes) {
    const known = byPath.get(change.path);
    byPath.set(change.path, known === undefined ? change : { ...known, edits: [...known.edits, ...change.edits] });
  }
  return [...byPath.values()];
}

/** The whole fix with the dot-files, or the reason why there is none. Throws if a grammar can't be loaded. */
export const planFix: PlanFix = async (request, context) => {
  const rewritten = await rewrite(request, context);
  if (rewritten.kind === 'refusal') return rewritten;
  const { fix, project, language } = rewritten;
  const { name, value, edits } = fix;
  const preferred = readersOf(language, project);
  const { changes, misreaders } = await envFiles(project, name, value, preferred, context);
  const source: FileChange = { path: request.source.path, create: false, edits };
  return {
    kind: 'plan',
    ...movedBy(request, rewritten),
    changes: merge([...changes, source]),
    notes: await notesOf(request, name, language, project, context),
    warnings: warningsOf(misreaders),
  };
};
