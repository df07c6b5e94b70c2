import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Examples } from '../../rules/rule.ts';
import { createNodeHost } from '../../server/hostNode.ts';
import { toPath } from '../../server/lsp/location.ts';
import { methods, type ScanSummary } from '../../server/protocol.ts';
import type { Report } from '../../server/report/report.ts';
import { fill, unmark } from '../fakes.ts';
import { startSession } from '../lsp/session.ts';
import { type Files, leakline, repositoryOf, write } from './leakline.ts';

const rulesFolder = path.join(import.meta.dirname, '../../rules');

/** Matches and near misses of every rule, a file each. */
async function everyExample(): Promise<Files> {
  const files: Record<string, string> = {};
  for (const module of globSync('secrets/**/*.ts', { cwd: rulesFolder })) {
    const { examples = {} } = (await import(path.join(rulesFolder, module))) as { examples?: Record<string, Examples> };
    for (const [id, { match, ignore }] of Object.entries(examples)) {
      for (const example of [...match, ...ignore]) {
        const { path: name, text } = typeof example === 'string' ? { path: 'x.txt', text: example } : example;
        const seed = Object.keys(files).length;
        files[`examples/${id}/${seed}/${path.basename(name)}`] = unmark(fill(text, seed)).text;
      }
    }
  }
  return files;
}

/** Texts that the two could easily read differently. */
const corners: Files = {
  '.leakline.yaml':
    'exclude: [excluded]\nmaxFileSizeKB: 200\nseverity: { github-pat: warning }\nminimumConfidence: low\n',
  '.gitignore': '.env\nignored\n',
  'excluded/a.ts': 't = "{github:ghp_}"',
  'comment.py': '# leakline:ignore\nt = "{github:ghp_}"\nu = "{github:ghp_}"\n',
  'crlf.ts': '\r\n\r\nt = "{github:ghp_}"\r\nu = "{github:ghp_}"\r',
  'wide.ts': '/* 😀é */ t = "{github:ghp_}"',
  'mark.ts': '\ufeff/* é */ t = "{github:ghp_}"',
  'utf16.ts': Buffer.from(`\ufeff${fill('é t = "{github:ghp_}"')}`, 'utf16le'),
  'latin1.ts': Buffer.from(fill('é t = "{github:ghp_}"'), 'latin1'),
  'large.ts': `${'x'.repeat(300_000)}{github:ghp_}`,
  'binary.bin': Buffer.concat([Buffer.of(0), Buffer.from(fill('{github:ghp_}'))]),
  'empty.ts': '',
  'book.ipynb':
    '{"cells":[{"cell_type":"code","source":["t = \\"{github:ghp_}\\"\\n"]}],"nbformat":4,"nbformat_minor":5}',
};

const severities = ['error', 'warning', 'information', 'hint'];

describe('the command line and the editor', () => {
  it('find the same in the same files, to the column', async (test) => {
    const cwd = await repositoryOf(test, { ...(await everyExample()), ...corners });
    write(cwd, { '.env': 'T={github:ghp_}\n', 'ignored/a.ts': 't = "{github:ghp_}"', 'new.ts': 't = "{github:ghp_}"' });

    const { stdout, stderr } = await leakline(['scan', '--format', 'json', '--jobs', '2'], { cwd });
    const { findings, summary } = JSON.parse(stdout) as Report;
    const byCli = findings.map(
      ({ path: file, start, end, ruleId, severity, message }) =>
        `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${ruleId} ${severity} ${message}`,
    );

    const session = await startSession({ host: createNodeHost('dist'), folders: [pathToFileURL(cwd).href] });
    const scanned = await session.connection.sendRequest<ScanSummary>(methods.scanWorkspace, {});
    await session.end();
    const last = new Map(session.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
    const byEditor = [...last].flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ code }) => code !== undefined)
        .map(({ range: { start, end }, code, severity = 0, message }) => {
          const places = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
          return `${toPath(uri).slice(cwd.length + 1)}:${places} ${code} ${severities[severity - 1]} ${message}`;
        }),
    );

    assert.ok(byCli.length > 500, stderr);
    assert.deepEqual(byCli.toSorted(), byEditor.toSorted());
    assert.deepEqual([summary.files, summary.bytes], [scanned.files, scanned.bytes]);
  });
});
