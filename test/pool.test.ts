import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { cachedDataVersionTag } from 'node:v8';
import { parseProjectSettings } from '../server/core/settings.ts';
import { scanFiles } from '../server/scan/pool.ts';
import { fill } from './fakes.ts';

/** V8 makes it of its flags. */
const usual = cachedDataVersionTag();

const root = mkdtempSync(path.join(tmpdir(), 'leakline-pool-'));
after(() => rmSync(root, { recursive: true, force: true }));

const job = { root, project: parseProjectSettings(undefined).settings, today: '2026-11-22', excerpts: false };
const options = { workerFile: new URL('../server/scan/scanWorker.ts', import.meta.url), jobs: 1 };

/** Scans so many files, of which the last holds a secret, and gives how many were scanned and what was found where. */
async function scan(count: number) {
  const paths = Array.from({ length: count }, (_, index) => path.join(root, `${index}.js`));
  for (const file of paths) writeFileSync(file, 'export {};\n');
  writeFileSync(paths.at(-1) ?? '', `const token = '${fill('{github:ghp_}')}';\n`);
  const seen = { files: 0, found: [] as string[] };
  const listing = async function* () {
    yield paths;
  };
  await scanFiles(job, listing(), options, ({ files, reports }) => {
    seen.files += files;
    seen.found.push(...reports.map((report) => path.basename(report.path)));
  });
  return seen;
}

describe('a scan of files', () => {
  it('finds the same here and on threads', async () => {
    assert.deepEqual(await scan(3), { files: 3, found: ['2.js'] });
    assert.deepEqual(await scan(300), { files: 300, found: ['299.js'] });
  });

  it('leaves the flags of V8 as they were, or no compiled code could be kept', async () => {
    await scan(300);
    assert.equal(cachedDataVersionTag(), usual);
  });
});
