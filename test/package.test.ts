import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import JSZip from 'jszip';
import manifest from '../package.json' with { type: 'json' };
import { builtinRules } from '../rules/index.gen.ts';
import { createScanner } from '../server/core/scan.ts';

const limitBytes = 6 * 1024 * 1024;

describe('the VSIX that `npm run package` wrote', () => {
  let bytes: Buffer;
  let files: ReadonlyMap<string, string>;

  before(async () => {
    bytes = readFileSync(`leakline-${manifest.version}.vsix`);
    const zip = await JSZip.loadAsync(bytes);
    const entries = Object.values(zip.files).filter(({ dir }) => !dir);
    files = new Map(
      await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('string')] as const)),
    );
  });

  it('stays under 6 MB', () => assert.ok(bytes.length < limitBytes, `${bytes.length} bytes`));

  it('holds what runs and what a reader needs, and nothing else', () => {
    const expected =
      /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package\.json|(?:readme|changelog)\.md|LICENSE\.txt|.*\.(?:schema\.json|png|svg)|dist\/[\w.-]+\.(?:js|wasm)|walkthrough\/.*\.md))$/i;
    assert.deepEqual(
      [...files.keys()].filter((name) => !expected.test(name)),
      [],
    );
    for (const entry of [manifest.main, manifest.browser]) {
      assert.ok(files.has(`extension/${entry.replace(/^\.\//, '')}`), entry);
    }
  });

  it('holds the bundles that others start by name', () => {
    const code = [...files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text);
    const byClient = files.get('extension/dist/client.js') ?? '';
    const started = globSync('*.js', { cwd: 'dist' }).filter(
      (name) =>
        byClient.includes(`"dist/${name}"`) ||
        code.some((text) => text.includes(`"${name}"`) || text.includes(`"./${name}"`)),
    );
    for (const name of ['rewrite.js', 'scanWorker.js', 'server.js', 'start.js', 'yaml.js']) {
      assert.ok(started.includes(name), name);
    }
    for (const name of started) assert.ok(files.has(`extension/dist/${name}`), name);
  });

  it('has no import in what is run from the cache of compiled code', () => {
    for (const name of ['main.js', 'server.js']) {
      assert.doesNotMatch(readFileSync(`dist/${name}`, 'utf8'), /\bimport\(/, name);
    }
  });

  it('carries no examples of rules and no token-shaped string', () => {
    const scanner = createScanner(
      Object.fromEntries(Object.entries(builtinRules).filter(([, rule]) => rule.provider !== 'generic')),
    );
    for (const [name, text] of files) {
      if (!/\.(?:js|json|md|xml)$/.test(name)) continue;
      const found = scanner.scan({ path: name, text }).filter(({ confidence }) => confidence !== 'low');
      assert.deepEqual(
        found.map(({ ruleId, span }) => `${ruleId} at ${span.start}`),
        [],
        name,
      );
      if (name.endsWith('.js')) assert.ok(!/(?:«|\\xab)\{\w+:\w+\}/i.test(text), `${name} holds an example`);
    }
  });
});

describe('the bundle of the server', () => {
  it('reads no other bundle when it starts', () => {
    const start =
      "require('./dist/server.js'); require('node:fs').writeSync(1, Object.keys(require.cache).join()); process.exit()";
    const read = execFileSync(process.execPath, ['-e', start, '--', 'server', '--stdio'], { encoding: 'utf8' });
    assert.deepEqual(
      read.split(',').map((file) => path.basename(file)),
      ['server.js'],
    );
  });
});

describe('the npm package', () => {
  it('holds the CLI that its bin entry names, and no sources', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
    ) as [{ files: { path: string }[] }];
    const paths = pack.files.map((file) => file.path);
    for (const name of [
      path.basename(manifest.bin.leakline),
      'main.js',
      'server.js',
      'rewrite.js',
      'scanWorker.js',
      'yaml.js',
    ]) {
      assert.ok(paths.includes(`dist/${name}`), name);
    }
    assert.deepEqual(
      paths.filter((file) => /\.(?:ts|mts|vsix)$|^(?:test|rules|server|client)\//.test(file)),
      [],
    );
  });
});
