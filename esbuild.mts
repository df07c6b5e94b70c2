/**
 * `npm run build` bundles everything that ships into dist/. `--production` minifies and leaves out the source maps, `--watch` builds again on
 * every change.
 */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, context, type Plugin } from 'esbuild';
import { grammarFile } from './gen/grammars.mts';
import { builtinLanguages } from './rules/index.gen.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The proof of a rule or a language, always the last export of its file, stays behind: a tagged template in it would count as a side effect and be kept. */
const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]rules[\\/](?:secrets|practices|services|languages)[\\/].*\.ts$/ },
      ({ path: file }) => ({
        contents: readFileSync(file, 'utf8').replace(/\nexport const examples\b[\s\S]*$/, '\n'),
        loader: 'ts',
      }),
    );
  },
};

const shared: BuildOptions = {
  bundle: true,
  plugins: [withoutExamples],
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
};

/** VS Code's Node, not ours. CommonJS, because the web extension host refuses modules and one form is enough. */
const node: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
  // The package's ES module asks `import.meta.url` for its own folder, which a CommonJS bundle does not have.
  alias: { 'web-tree-sitter': path.resolve('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  define: { 'import.meta.dirname': '__dirname' },
};

const web: BuildOptions = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  // web-tree-sitter imports these only where it finds itself on Node.
  external: ['vscode', 'fs', 'fs/promises', 'path', 'module', 'url'],
  // web-tree-sitter makes an address from its own, which a script has not, even where it is handed the bytes.
  define: { 'import.meta.url': '"https://leakline.invalid/"' },
};

const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: { client: 'client/node.ts', server: 'server/node.ts' } },
  { ...node, entryPoints: { cli: 'server/cli/main.ts', scanWorker: 'server/scanWorker.ts' } },
  { ...web, format: 'cjs', entryPoints: { 'client.web': 'client/browser.ts' } },
  { ...web, format: 'iife', entryPoints: { 'server.web': 'server/worker.ts' } },
];

/** The grammars that a language needs go beside the bundles as they are; the server reads one when a code action first needs it. */
function copyGrammars(): void {
  mkdirSync('dist', { recursive: true });
  for (const file of new Set(['tree-sitter.wasm', ...builtinLanguages.flatMap(({ code }) => code?.grammar ?? [])])) {
    cpSync(grammarFile(file), `dist/${file}`);
  }
}

if (production) rmSync('dist', { recursive: true, force: true });
copyGrammars();
const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, outdir: 'dist' })));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  try {
    await Promise.all(contexts.map((each) => each.rebuild()));
  } catch {
    // esbuild has told what is wrong.
    process.exitCode = 1;
  }
  await Promise.all(contexts.map((each) => each.dispose()));
}
