/** The pre-commit framework: the hook that this repository offers, and its entry in a project's own configuration. https://pre-commit.com */
import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { version } from '../version.ts';
import { yamlProblem } from '../yamlProblem.ts';

/** The configuration's file, at the root of a repository. */
export const preCommitFile = '.pre-commit-config.yaml';

/** .pre-commit-hooks.yaml. Not `language: node`, which would build this repository on the machine of everyone who commits. */
export const hooks = `- id: leakline
  name: leakline
  description: Finds secrets in what is staged. Needs Node 20 or later.
  entry: npx --yes leakline@${version} staged
  language: system
  pass_filenames: false
  always_run: true
  stages: [pre-commit]
`;

const hook = {
  id: 'leakline',
  name: 'leakline',
  entry: 'leakline staged',
  language: 'node',
  additional_dependencies: [`leakline@${version}`],
  pass_filenames: false,
  always_run: true,
};

/** Throws an Error that says where the configuration is broken, and in what way, without its text. */
function load(text: string): { document: Document; repos: YAMLSeq } {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false };
  const document = parseDocument(text.trim() === '' ? 'repos: []\n' : text, options);
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`line ${lineCounter.linePos(error.pos[0]).line}: ${yamlProblem(error)}`);
  const repos = document.get('repos');
  if (!isSeq(repos)) throw new Error('"repos" is not a list');
  return { document, repos };
}

const textOf = (document: Document) => document.toString({ lineWidth: 0, flowCollectionPadding: false });

const hooksOf = (repo: unknown): YAMLSeq | undefined => {
  const hooks = isMap(repo) ? (repo as YAMLMap).get('hooks') : undefined;
  return isSeq(hooks) ? hooks : undefined;
};

const isOurs = (item: unknown) => isMap(item) && (item as YAMLMap).get('id') === hook.id;

/** The configuration with the hook, its comments kept; undefined if it is there already. Throws an Error for a broken one. */
export function withHook(text: string): string | undefined {
  const { document, repos } = load(text);
  if (repos.items.some((repo) => hooksOf(repo)?.items.some(isOurs))) return undefined;
  repos.flow = false;
  repos.add(document.createNode({ repo: 'local', hooks: [hook] }));
  return textOf(document);
}

/** The configuration without the hook; undefined if it is not there. Throws an Error for a broken one. */
export function withoutHook(text: string): string | undefined {
  const { document, repos } = load(text);
  const index = repos.items.findIndex((repo) => hooksOf(repo)?.items.some(isOurs));
  const hooks = hooksOf(repos.items[index]);
  if (hooks === undefined) return undefined;
  hooks.items = hooks.items.filter((item) => !isOurs(item));
  if (hooks.items.length === 0) repos.delete(index);
  return textOf(document);
}
