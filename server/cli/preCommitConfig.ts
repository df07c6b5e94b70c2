/** The configuration of the pre-commit framework. https://pre-commit.com/#pre-commit-configyaml---top-level */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { version } from '../version.ts';
import { UsageError } from './io.ts';

const name = '.pre-commit-config.yaml';

const hook = {
  id: 'leakline',
  name: 'leakline',
  entry: 'leakline staged',
  language: 'node',
  additional_dependencies: [`leakline@${version}`],
  pass_filenames: false,
  always_run: true,
};

function load(file: string): { document: Document; repos: YAMLSeq } {
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : 'repos: []\n');
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${name}: ${error.message}`);
  const repos = document.get('repos');
  if (!isSeq(repos)) throw new UsageError(`${name}: "repos" is not a list`);
  return { document, repos };
}

const save = (file: string, document: Document) =>
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: false }));

const hooksOf = (repo: unknown): YAMLSeq | undefined => {
  const hooks = isMap(repo) ? (repo as YAMLMap).get('hooks') : undefined;
  return isSeq(hooks) ? hooks : undefined;
};

const isOurs = (item: unknown) => isMap(item) && (item as YAMLMap).get('id') === hook.id;

/** Adds the hook to the configuration in `root`, keeping its comments; the file's path, or undefined if it is there already. */
export function addToPreCommit(root: string): string | undefined {
  const file = path.join(root, name);
  const { document, repos } = load(file);
  if (repos.items.some((repo) => hooksOf(repo)?.items.some(isOurs))) return undefined;
  repos.flow = false;
  repos.add(document.createNode({ repo: 'local', hooks: [hook] }));
  save(file, document);
  return file;
}

/** Takes the hook out again; the file's path, or undefined if it is not there. */
export function removeFromPreCommit(root: string): string | undefined {
  const file = path.join(root, name);
  if (!existsSync(file)) return undefined;
  const { document, repos } = load(file);
  const index = repos.items.findIndex((repo) => hooksOf(repo)?.items.some(isOurs));
  const hooks = hooksOf(repos.items[index]);
  if (hooks === undefined) return undefined;
  hooks.items = hooks.items.filter((item) => !isOurs(item));
  if (hooks.items.length === 0) repos.delete(index);
  save(file, document);
  return file;
}
