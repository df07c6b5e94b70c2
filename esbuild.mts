/**
 * `npm run build` bundles everything that ships into dist/. `--production` minifies and leaves out the source maps, `--watch` builds again on
 * every change.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, context, type Plugin } from 'esbuild';
import { grammarFile } from './gen/grammars.mts';
import { builtinLanguages } from './rules/index.gen.ts';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** The proof of a rule or a language, always the last export of its file, stays behind: a tagged template in it would count as a side effect and be kept. */
const withoutExamples = (file: string, text: string) =>
  /[\\/]rules[\\/](?:secrets|languages)[\\/]/.test(file)
    ? text.replace(/\nexport const examples\b[\s\S]*$/, '\n')
    : text;

/** The files of rules are not read before the first of their rules is asked for. */
function loadingLate(file: string, text: string): string {
  if (!file.endsWith('index.gen.ts')) return text;
  const from = new Map<string, string>();
  const rest = text.replace(/^import \{ rules as (\w+) \} from ('.+');\n/gm, (_line, name: string, path: string) => {
    from.set(name, path);
    return '';
  });
  return rest.replace(/\(\) => (\w+)/g, (_all, name: string) => `() => require(${from.get(name)}).rules`);
}

/** What esbuild makes of an import of a CommonJS package copies every one of its names: hundreds, and in each file again. */
const required = (text: string) =>
  text.replace(
    /^import \{([^}]+)\} from ('vscode-languageserver(?:\/\w+)?');/gm,
    (_line, names: string, from: string) =>
      `const {${names.replace(/\btype \w+,?/g, '').replace(/ as /g, ': ')}} = require(${from});`,
  );

/** One letter of another alphabet, which esbuild leaves in regular expressions, and V8 keeps the whole bundle with two bytes a character. */
const inAscii = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Our own sources as they are bundled. */
const ownSources: Plugin = {
  name: 'own-sources',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:rules|server|client)[\\/].*\.ts$/, namespace: 'file' }, ({ path: file }) => ({
      contents: inAscii(required(loadingLate(file, withoutExamples(file, readFileSync(file, 'utf8'))))),
      loader: 'ts',
    }));
  },
};

/** Packages that most sessions never need, and where each is: V8 reads every bundle from end to end before the first line of it runs. */
const apart: Readonly<Record<string, string>> = {
  re2js: path.resolve('node_modules/re2js/build/index.cjs'),
  // The package's ES module asks `import.meta.url` for its own folder, which a CommonJS bundle does not have.
  'web-tree-sitter': path.resolve('node_modules/web-tree-sitter/web-tree-sitter.cjs'),
  yaml: path.resolve('node_modules/yaml/dist/index.js'),
};

/** A module whose exports load what `from` says when the first of them is used. */
function loadedLater(from: string, names: readonly string[]): string {
  const getters = names.map((name) => `get ${name}() { return load().${name}; },`);
  return `let loaded; const load = () => (loaded ??= ${from}); module.exports = { ${getters.join(' ')} };`;
}

/** What fixes need, all languages among it, is a bundle too, of which each module at the top of the folder is an export. */
const rewriteFolder = path.resolve('server/rewrite');
const rewriteEntry: Plugin = {
  name: 'rewrite-entry',
  setup(build) {
    build.onResolve({ filter: /^rewrite$/ }, ({ path: name }) => ({ path: name, namespace: 'rewrite' }));
    build.onLoad({ filter: /^/, namespace: 'rewrite' }, () => {
      const names = readdirSync(rewriteFolder).flatMap((file) => (file.endsWith('.ts') ? path.parse(file).name : []));
      const contents = names.map((name) => `export * as ${name} from './${name}.ts';`).join('\n');
      return { contents, resolveDir: rewriteFolder };
    });
  },
};

/** Modules of Node that it takes milliseconds to load, and that no diagnostic needs: OpenSSL, and what starts programs. */
const nodeModules = ['crypto', 'child_process'];

/** Leaves the packages of `apart` and the rewriting out of a bundle, each being a bundle of its own, and the `nodeModules`. */
const loadLater: Plugin = {
  name: 'load-later',
  setup(build) {
    const require = createRequire(import.meta.url);
    const filter = new RegExp(`^(?:${Object.keys(apart).join('|')}|(?:node:)?(?:${nodeModules.join('|')}))$`);
    // First, or the bundle would ask itself for the module that it is about to load.
    build.onResolve({ filter: /^/, namespace: 'later' }, ({ path: file }) => ({ path: file, external: true }));
    build.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: 'later' }));
    build.onLoad({ filter: /^/, namespace: 'later' }, ({ path: name }) => {
      const file = apart[name];
      const names = Object.keys(require(file ?? name));
      return { contents: loadedLater(`require('${file === undefined ? name : `./${name}.js`}')`, names) };
    });
    build.onResolve({ filter: /[\\/]rewrite[\\/]\w+\.ts$/ }, ({ path: name }) => ({
      path: path.join(rewriteFolder, path.basename(name)),
      namespace: 'rewritten later',
    }));
    build.onLoad({ filter: /^/, namespace: 'rewritten later' }, async ({ path: file }) => {
      const names = Object.keys(await import(file));
      return { contents: loadedLater(`require('./rewrite.js').${path.parse(file).name}`, names) };
    });
    build.onResolve({ filter: /^\.\/rewrite\.js$/ }, ({ path: file }) => ({ path: file, external: true }));
  },
};

const shared: BuildOptions = {
  bundle: true,
  plugins: [ownSources],
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
  // What is run from the cache of compiled code can't import (server/codeCache.ts).
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
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
  {
    ...node,
    entryPoints: { ...apart, client: 'client/node.ts', cli: 'server/cli/start.ts', start: 'server/start.ts' },
  },
  {
    ...node,
    plugins: [ownSources, rewriteEntry, loadLater],
    entryPoints: {
      main: 'server/cli/main.ts',
      server: 'server/node.ts',
      rewrite: 'rewrite',
      scanWorker: 'server/scan/scanWorker.ts',
    },
  },
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
