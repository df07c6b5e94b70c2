/** What the scanners are let loose on. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { cache } from '../host/cache.ts';
import { run, withThisNode } from '../host/run.ts';
import { generatedFolder } from './corpus.ts';

/**
 * Public packages with much source, minified bundles, declarations and locales: some 400 MB with what they depend on. Exact, so that every run
 * measures the same.
 */
const packages = [
  'aws-sdk@2.1693.0',
  'googleapis@148.0.0',
  'monaco-editor@0.52.2',
  'three@0.174.0',
  'antd@5.24.3',
  'firebase@11.4.0',
];

/** Not below a folder `node_modules`, which some scanners leave out. */
async function npmFolder(): Promise<string> {
  const folder = path.join(cache, 'bench', 'npm-2');
  const sources = path.join(folder, 'packages');
  if (existsSync(sources)) return sources;
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...packages];
  await run('npm', args, { title: 'Getting public packages', env: withThisNode() });
  renameSync(path.join(folder, 'node_modules'), sources);
  return sources;
}

/** By its name, what resolves to the folder, made if it is not yet there. */
export const corpora: Readonly<Record<string, () => Promise<string>>> = {
  'public npm packages': npmFolder,
  'generated, 20,000 files': async () => generatedFolder(),
};
