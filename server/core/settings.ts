/**
 * The one schema of every setting. The types, the checks, the editor's `contributes.configuration`, the JSON schema of `.leakline.yaml` and the table in
 * docs/settings.md all come from it (gen.mts).
 */
import * as z from 'zod/mini';
import { confidenceNames, customRuleSchema, severityNames } from './customRuleSchema.ts';

/** The one settings file that the editor, the CLI and CI share, at the root of a project. */
export const projectFileName = '.leakline.yaml';

const confidence = z.enum(confidenceNames);
const severity = z.enum(severityNames);
const ruleIds = z.array(z.string());
const globs = z.array(z.string());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD'));

/** Where the editor lets a setting differ: for each folder, each window, or only by a person for their machine. */
export type SettingScope = 'resource' | 'window' | 'machine-overridable';

/** One setting: what it may be, what it is if nobody says, and how it is explained. */
export interface Setting<S extends z.core.$ZodType> {
  readonly schema: S;
  readonly initial: z.infer<S>;
  readonly scope: SettingScope;
  /** Markdown. */
  readonly description: string;
  /** What each of its values means, in Markdown, where it has a few. */
  readonly values?: Readonly<Record<string, string>>;
}

function setting<S extends z.core.$ZodType>(
  schema: S,
  initial: z.infer<S>,
  description: string,
  scope: SettingScope = 'resource',
  values?: Setting<S>['values'],
): Setting<S> {
  return { schema, initial, scope, description, ...(values === undefined ? {} : { values }) };
}

const disabledRules = 'Rules that are switched off, by id.';
const severities = 'How a rule\'s findings are shown, by id: `{ "generic-password": "information" }`.';
const maxFileSize = 'Files larger than this many KB are not scanned. They are counted and named.';

/** The editor's settings, `leakline.*`. They can only narrow or re-colour what `.leakline.yaml` lets through. */
export const editorSettings = {
  enable: setting(z.boolean(), true, 'Look for secrets while you type.'),
  minimumConfidence: setting(
    confidence,
    'low',
    'Hide findings that are less sure than this. What `.leakline.yaml` hides (all below `medium`, unless it says otherwise) stays hidden.',
  ),
  disabledRules: setting(ruleIds, [], disabledRules),
  severity: setting(z.record(z.string(), severity), {}, severities),
  exclude: setting(globs, [], 'Files that are not scanned, as patterns like those of a `.gitignore`.'),
  maxFileSizeKB: setting(z.int().check(z.minimum(1), z.maximum(102_400)), 5120, maxFileSize),
  maxFindingsPerFile: setting(
    z.int().check(z.minimum(1), z.maximum(10_000)),
    500,
    'No more findings than this are shown for one file. A note says how many more there are.',
  ),
  warnOnCommit: setting(
    z.boolean(),
    true,
    'Warn in the Source Control view while a secret is staged that the last commit does not have.',
    'window',
  ),
  'fix.form': setting(z.enum(['failFast', 'plain']), 'failFast', 'The code that a fix writes.', 'resource', {
    failFast: 'It stops with the name of a variable that is not set.',
    plain: 'It is the shortest form of the language.',
  }),
  'fix.notify': setting(
    z.boolean(),
    true,
    'Say in a notification what is left to do after a fix. The log says it in any case, and what would not work as it stands is always told.',
  ),
  pasteGuard: setting(
    z.enum(['reference', 'offer', 'off']),
    'reference',
    'What happens to a secret that is pasted into code.',
    'resource',
    {
      reference:
        'Where there is no doubt that it is one, a reference to an environment variable is pasted, and it never reaches the file. The text is offered.',
      offer: 'The text is pasted, and the reference is offered.',
      off: 'The text is pasted.',
    },
  ),
  'trace.server': setting(
    z.enum(['off', 'messages', 'verbose']),
    'off',
    'Write to the log what the editor and the server say to each other: their names and times, never a text.',
    'window',
  ),
} as const;

/** The keys of `.leakline.yaml`, which the editor, the CLI and CI share. */
export const projectSettings = {
  minimumConfidence: setting(confidence, 'medium', 'Findings that are less sure than this are not reported.'),
  disabledRules: setting(ruleIds, [], disabledRules),
  severity: setting(z.record(z.string(), severity), {}, severities),
  exclude: setting(
    globs,
    [],
    'Files that are not scanned, as patterns like those of a `.gitignore`. How many they were is told.',
  ),
  maxFileSizeKB: editorSettings.maxFileSizeKB,
  ignore: setting(
    z.array(
      z.strictObject({
        rules: z.optional(ruleIds),
        paths: z.optional(globs),
        until: z.optional(day),
        reason: z.optional(z.string()),
      }),
    ),
    [],
    'Findings that are accepted: of these `rules` (all, if absent), in these `paths` (all, if absent), `until` a day, for a `reason`.',
  ),
  customRules: setting(
    z.array(customRuleSchema),
    [],
    'Rules of the project, beside the built-in ones. docs/custom-rules.md explains them.',
  ),
} as const;

type Values<T extends Readonly<Record<string, Setting<z.core.$ZodType>>>> = {
  readonly [K in keyof T]: T[K]['initial'];
};

/** The editor's settings for one folder or file. */
export type Settings = Values<typeof editorSettings>;

/** What a project's `.leakline.yaml` says. */
export type ProjectSettings = Values<typeof projectSettings>;

/** One accepted kind of finding of a project. */
export type IgnoreEntry = ProjectSettings['ignore'][number];

/** A value that is not what the schema wants: where, as keys and indexes from the top, and what is wrong with it. */
export interface SettingProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Settings that are always usable: a bad value is replaced by its default and told of. */
export interface Parsed<T> {
  readonly settings: T;
  readonly problems: readonly SettingProblem[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fix.form` of `{ fix: { form } }` or of `{ 'fix.form' }`: editors send either. */
function lookUp(record: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  const [head = '', ...rest] = key.split('.');
  const inner = Object.hasOwn(record, head) ? record[head] : undefined;
  return rest.length > 0 && isRecord(inner) ? lookUp(inner, rest.join('.')) : undefined;
}

const articles: Readonly<Record<string, string>> = {
  array: 'a list',
  record: 'a map',
  object: 'a map',
  int: 'a whole number',
  boolean: 'true or false',
  string: 'a text',
};

/** What a value should have been. The library's own words cost a locale. */
function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${articles[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return `must have ${issue.minimum} characters at least`;
      if (issue.origin === 'array') return 'must not be empty';
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `must have ${issue.maximum} characters at most`;
      if (issue.origin === 'array') return `must have ${issue.maximum} items at most`;
      return `must be at most ${issue.maximum}`;
    case 'unrecognized_keys':
      return `has no key ${issue.keys.join(', ')}`;
    default:
      return issue.message;
  }
}

/** What is wrong with a value that stands at `at`. */
export function problemsOf(error: z.core.$ZodError, at: readonly (string | number)[]): SettingProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    return { path: [...at, ...path], message: inWords(issue) };
  });
}

function parse<T extends Readonly<Record<string, Setting<z.core.$ZodType>>>>(
  table: T,
  value: unknown,
): Parsed<Values<T>> {
  const problems: SettingProblem[] = [];
  if (value !== undefined && value !== null && !isRecord(value)) {
    problems.push({ path: [], message: 'must be a map of settings' });
  }
  const record = isRecord(value) ? value : {};
  const settings: Record<string, unknown> = {};
  for (const [key, { schema, initial }] of Object.entries(table)) {
    const given = lookUp(record, key);
    const parsed = given === undefined || given === null ? undefined : z.safeParse(schema, given);
    settings[key] = parsed?.success ? parsed.data : initial;
    if (parsed?.error !== undefined) problems.push(...problemsOf(parsed.error, [key]));
  }
  return { settings: settings as Values<T>, problems };
}

/** The editor's settings from what its client sent. Never throws. */
export function parseSettings(value: unknown): Parsed<Settings> {
  return parse(editorSettings, value);
}

/** A project's settings from the data of its `.leakline.yaml`. Never throws; unknown keys are problems. */
export function parseProjectSettings(value: unknown): Parsed<ProjectSettings> {
  const { settings, problems } = parse(projectSettings, value);
  const unknown = Object.keys(isRecord(value) ? value : {}).filter((key) => !Object.hasOwn(projectSettings, key));
  return {
    settings,
    problems: [...problems, ...unknown.map((key) => ({ path: [key], message: 'is not a known setting' }))],
  };
}
