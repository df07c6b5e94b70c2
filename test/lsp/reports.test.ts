import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Rules } from '../../rules/rule.ts';
import { pageCommands, type ReportFormat, reportFormats } from '../../server/protocol/reports.ts';
import { methods } from '../../server/protocol.ts';
import type { Report } from '../../server/report/report.ts';
import { fill } from '../fakes.ts';
import { type MemoryFiles, memoryHost } from './memoryHost.ts';
import { type Session, startSession } from './session.ts';

const secret = fill('{github:ghp_}');
const typed = fill('{github:ghp_}', 2);
const text = `const token = '${secret}';\n`;
const rules: Rules = { 'github-pat': builtinRules['github-pat'] } as Rules;

const files = (): MemoryFiles =>
  new Map<string, string | Uint8Array | undefined>([
    ['/work/src/a & b.js', `\n${text}`],
    ['/work/ignored.js', `${text.trim()} // leakline:ignore -- the demo\n`],
    ['/work/open.js', ''],
    ['/work/picture.png', Uint8Array.of(1, 0, 2)],
  ]);

const write = (session: Session, format: ReportFormat) =>
  session.connection.sendRequest<string>(methods.report, { format });
const page = (session: Session) =>
  session.connection.sendRequest<string>(methods.summaryPage, { nonce: '0123456789abcdef' });

async function scanned(options: Parameters<typeof startSession>[0] = {}): Promise<Session> {
  const session = await startSession({ rules, host: memoryHost(files()), ...options });
  await session.open('file:///work/open.js', `const token = '${typed}';\n`);
  await session.connection.sendRequest(methods.scanWorkspace, {});
  return session;
}

describe('a report from the editor', () => {
  it("is the command line's: closed files, open ones as they are in the editor, what is accepted and what was skipped", async () => {
    const session = await scanned();
    const report: Report = JSON.parse(await write(session, 'json'));
    assert.deepEqual(
      report.findings.map(({ path, start }) => [path, start.line, start.column]),
      [
        ['open.js', 1, 16],
        ['src/a & b.js', 2, 16],
      ],
    );
    assert.deepEqual(
      report.accepted.map(({ path, accepted }) => [path, accepted?.by]),
      [['ignored.js', 'comment']],
    );
    assert.deepEqual(report.skipped, [{ path: 'picture.png', reason: 'binary' }]);
    assert.equal(report.summary.files, 3);
    await session.end();
  });

  it('holds no secret, in any format, nor does the page', async () => {
    const session = await scanned();
    for (const format of Object.keys(reportFormats) as ReportFormat[]) {
      assert.match(await write(session, format), /github-pat/, format);
    }
    await page(session);
    for (const each of [secret, typed]) assert.ok(!session.sent.join('').includes(each.slice(0, 12)));
    await session.end();
  });

  it('masks a secret that stands in a name, and the page opens the file all the same', async () => {
    const token = fill('{github:ghp_}', 3);
    const named: MemoryFiles = new Map<string, string | Uint8Array | undefined>([
      [`/work/${token}/a.js`, text],
      [`/work/${token}.png`, Uint8Array.of(1, 0, 2)],
    ]);
    const host = memoryHost(named);
    const session = await scanned({ host });
    const { findings, skipped }: Report = JSON.parse(await write(session, 'json'));
    assert.ok(findings.some(({ path }) => path === '********/a.js'));
    assert.deepEqual(
      skipped.map(({ path }) => path),
      ['********.png'],
    );
    // The page's link needs the true name.
    assert.ok((await page(session)).includes(token));
    await session.end();
  });

  it('names the folder where there are several', async () => {
    const host = memoryHost(new Map([['/other/lib/c.js', text]]));
    const session = await scanned({ host, folders: ['file:///work', 'file:///other'] });
    const { findings }: Report = JSON.parse(await write(session, 'json'));
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['other/lib/c.js', 'work/open.js'],
    );
    await session.end();
  });

  it('of an open notebook speaks of its file', async () => {
    const notebook = { cells: [{ cell_type: 'code', source: [`token = '${secret}'\n`] }] };
    const host = memoryHost(new Map([['/work/n.ipynb', JSON.stringify(notebook, undefined, 1)]]));
    const session = await startSession({ rules, host });
    const cell = 'vscode-notebook-cell:/work/n.ipynb#X10';
    await session.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        uri: 'file:///work/n.ipynb',
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: [{ kind: 2, document: cell }],
      },
      cellTextDocuments: [{ uri: cell, languageId: 'python', version: 1, text: `token = '${secret}'\n` }],
    });
    await session.diagnostics(cell, ({ length }) => length === 1);
    const { findings }: Report = JSON.parse(await write(session, 'json'));
    assert.deepEqual(
      findings.map(({ path, start }) => [path, start.line]),
      [['n.ipynb', 6]],
    );
    await session.end();
  });
});

describe('the summary page', () => {
  it('lets nothing through but its own style, and links by the listed commands alone', async () => {
    const session = await scanned();
    const html = await page(session);
    assert.match(html, /content="default-src 'none'; style-src 'nonce-0123456789abcdef'"/);
    assert.doesNotMatch(html, /<script|<img|\son\w+=|style="|url\(|https?:/);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    const known: readonly string[] = Object.values(pageCommands);
    assert.ok(links.length > 10);
    for (const link of links) {
      const [, name = '', args] = /^command:([\w.]+)(?:\?(.*))?$/.exec(link) ?? [];
      assert.ok(known.includes(name), link);
      if (args !== undefined) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(args))), link);
    }
    await session.end();
  });

  it('says what was found, where, and what was not scanned and why', async () => {
    const session = await scanned();
    const html = await page(session);
    assert.match(html, /<h1>2 secrets in 2 files<\/h1>/);
    assert.match(html, /3 files scanned \(\d+ bytes\).*1 finding accepted.*1 file not scanned/);
    assert.match(html, /src\/a &amp; b\.js:2:16/);
    assert.match(html, /<summary>1 file: binary<\/summary>/);
    assert.match(html, /picture\.png/);
    const [, args = ''] = /href="command:leakline\.openFinding\?([^"]*)">src/.exec(html) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(args)), [
      'file:///work/src/a%20%26%20b.js',
      { start: { line: 1, character: 15 }, end: { line: 1, character: 15 + secret.length } },
    ]);
    await session.end();
  });

  it('says so where there is nothing, and where only open documents were looked at', async () => {
    const session = await startSession({ rules });
    const html = await page(session);
    assert.match(html, /<h1>No secrets found<\/h1>/);
    assert.match(html, /Only what is open/);
    assert.doesNotMatch(html, /<figure>|<table>/);
    await session.end();
  });
});
