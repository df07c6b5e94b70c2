import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { builtinRules } from '../../rules/index.gen.ts';
import { type FormatName, formats } from '../../server/report/formats.ts';
import { type Entry, type Report, ruleInfo } from '../../server/report/report.ts';

const ajv = new Ajv();
const text = (limits = {}) => ({ type: 'string', ...limits });
const filled = text({ minLength: 1 });
const address = text({ pattern: '^(https?|ftp)://.+' });
const time = text({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' });
const listOf = (items: object, limits = {}) => ({ type: 'array', items, ...limits });
const holding = (required: readonly string[], properties: object) => ({ type: 'object', required, properties });
const tool = holding(['id', 'name', 'version', 'vendor'], {
  ...{ id: filled, name: filled, version: filled },
  vendor: holding(['name'], { name: filled }),
});

/** What version 15.2.1 of the schema says of all that our report holds. https://gitlab.com/gitlab-org/security-products/security-report-schemas */
const isGitlab = ajv.compile(
  holding(['scan', 'version', 'vulnerabilities'], {
    version: text({ pattern: '^15\\.2\\.1$' }),
    scan: holding(['analyzer', 'end_time', 'scanner', 'start_time', 'status', 'type'], {
      ...{ analyzer: tool, scanner: tool, start_time: time, end_time: time },
      status: { enum: ['success', 'failure'] },
      type: { enum: ['secret_detection'] },
    }),
    vulnerabilities: listOf(
      holding(['id', 'identifiers', 'location'], {
        id: filled,
        name: text({ maxLength: 255 }),
        description: text({ maxLength: 1_048_576 }),
        solution: text({ maxLength: 7000 }),
        severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
        identifiers: listOf(
          holding(['type', 'name', 'value'], { type: filled, name: filled, value: filled, url: address }),
          { minItems: 1 },
        ),
        links: listOf(holding(['url'], { url: address })),
        location: holding(['commit'], {
          ...{ file: text(), start_line: { type: 'number' }, end_line: { type: 'number' } },
          commit: holding(['sha'], { sha: filled, author: text(), date: text() }),
        }),
      }),
    ),
  }),
);

const hostile = 'src/a,b;]:%"<&>|`=\n\u001b[2J.ts';
const rule = builtinRules['github-pat'];
assert.ok(rule !== undefined);

const entry: Entry = {
  ruleId: 'github-pat',
  message: 'A token: 100%,\nreally.',
  path: hostile,
  start: { line: 2, column: 7 },
  end: { line: 2, column: 47 },
  severity: 'warning',
  confidence: 'high',
  evidence: ['its checksum is <valid>'],
  fingerprint: '0123456789abcdef0123456789abcdef',
  excerpt: { lines: [{ number: 2, text: 't = "********" <b>' }], marked: 0, span: { start: 5, end: 13 } },
};

const report: Report = {
  version: '1.2.3',
  findings: [entry, { ...entry, path: '=cmd.ts', severity: 'information' }],
  accepted: [],
  skipped: [{ path: '<img>.png', reason: 'binary' }],
  rules: { 'github-pat': ruleInfo('github-pat', rule) },
  summary: { files: 2, bytes: 2000 },
};
const empty: Report = { ...report, findings: [], skipped: [], rules: {} };

const write = (name: FormatName, what = report) => formats[name](what, { color: false });

describe('formats', () => {
  for (const name of Object.keys(formats) as FormatName[]) {
    it(`${name} is text that ends in a line break, without control characters`, () => {
      for (const text of [write(name), write(name, empty)]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        assert.doesNotMatch(name === 'csv' ? text.replaceAll('\r\n', '\n') : text, /[\u0000-\u0008\u000b-\u001f]/);
        assert.ok(text === '' || text.endsWith('\n'));
      }
    });
  }

  it('github: commands that no file name can break out of', () => {
    assert.deepEqual(
      write('github')
        .split('\n')[0]
        ?.match(/^::warning file=(.*),line=2,endLine=2,col=7,endColumn=47,title=github-pat::(.*)$/)
        ?.slice(1),
      ['src/a%2Cb;]%3A%25"<&>|`=%0A\\u{1b}[2J.ts', 'A token: 100%25,%0Areally.'],
    );
    assert.match(write('github'), /^::notice file==cmd\.ts,/m);
    assert.equal(write('github', empty), '');
  });

  it('azure: commands that no file name can break out of', () => {
    const [first] = write('azure').split('\n');
    assert.equal(
      first,
      '##vso[task.logissue type=warning;sourcepath=src/a,b%3B%5D:%AZP25"<&>|`=%0A\\u{1b}[2J.ts;linenumber=2;columnnumber=7;code=github-pat]A token: 100%AZP25,%0Areally.',
    );
  });

  it('gitlab: what the schema of its secret detection report demands', () => {
    const { version, scan, vulnerabilities } = JSON.parse(write('gitlab')) as {
      version: string;
      scan: { type: string; start_time: string };
      vulnerabilities: {
        id: string;
        severity: string;
        location: { commit: { sha: string } };
        identifiers: { url: string }[];
      }[];
    };
    assert.match(version, /^15\.\d+\.\d+$/);
    assert.equal(scan.type, 'secret_detection');
    assert.match(scan.start_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    assert.ok(isGitlab(JSON.parse(write('gitlab'))), ajv.errorsText(isGitlab.errors));
    assert.ok(isGitlab(JSON.parse(write('gitlab', empty))));
    const commit = { id: 'a'.repeat(40), author: 'A', authored: '2026-01-01', date: '2026-01-01', present: false };
    const ofHistory = JSON.parse(write('gitlab', { ...report, findings: [{ ...entry, commit }] }));
    assert.ok(isGitlab(ofHistory), ajv.errorsText(isGitlab.errors));
    assert.deepEqual(ofHistory.vulnerabilities[0].location.commit, { sha: commit.id, author: 'A', date: '2026-01-01' });
    const [first] = vulnerabilities;
    assert.match(first?.id ?? '', /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    assert.equal(first?.severity, 'Medium');
    assert.match(first?.location.commit.sha ?? '', /^[\da-f]{40}$/);
    assert.match(first?.identifiers[0]?.url ?? '', /^https:/);
  });

  it('junit: every finding a failure, everything escaped', () => {
    const xml = write('junit');
    assert.match(xml, /<testsuites name="leakline" tests="2" failures="2" errors="0">/);
    assert.match(xml, /file="src\/a,b;\]:%&quot;&lt;&amp;&gt;\|`=\\u\{a\}\\u\{1b\}\[2J\.ts"/);
    assert.equal(xml.match(/<failure /g)?.length, 2);
    assert.match(write('junit', empty), /tests="1" failures="0".*<testcase name="no secrets" classname="leakline"\/>/s);
  });

  it('csv: no formula, quotes doubled', () => {
    const rows = write('csv').split('\r\n');
    assert.match(rows[0] ?? '', /^path,line,column,/);
    assert.ok(rows.some((row) => row.startsWith("'=cmd.ts,2,7,")));
    assert.ok(write('csv').includes('"src/a,b;]:%""<&>|`='));
    const semicolon = { ...report, findings: [{ ...entry, path: 'a;=cmd' }] };
    assert.match(write('csv', semicolon), /^"a;=cmd",2,/m);
  });

  it('any: nothing that a CI system would take for a command, nor what XML and URIs can not hold', () => {
    const paths = ['a ##[add-matcher]x', 'b ##vso[task.x]', 'c ##teamcity[x]', 'd\ud800\uffff\u061c'];
    const odd = { ...report, findings: paths.map((path) => ({ ...entry, path, message: path })) };
    for (const name of Object.keys(formats) as FormatName[]) {
      const text = write(name, odd);
      if (!['json', 'sarif', 'gitlab', 'csv'].includes(name)) assert.doesNotMatch(text, / ##\w*\[/, name);
      if (name === 'junit') assert.doesNotMatch(text, /[\p{Cs}\uffff\u061c]/u);
    }
  });

  it('markdown: a table that no file name can break', () => {
    const rows = write('markdown')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    assert.equal(rows.length, 2);
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
  });

  it('text: marks the mask, whatever stands before it and however wide that is', () => {
    const marked = (before: string) => {
      const excerpt = {
        lines: [{ number: 1, text: `${before}********` }],
        marked: 0,
        span: { start: before.length, end: before.length + 8 },
      };
      const [, , line = ''] = write('text', { ...report, findings: [{ ...entry, excerpt }] }).split('\n');
      return line.indexOf('^') - '    | '.length;
    };
    assert.deepEqual(['a = "', '日本 = "', 'e\u0301 = "', '👩‍👩‍👧 = "'].map(marked), [5, 8, 5, 6]);
  });

  it('html: says in words what a colour says, with a heading for each finding', () => {
    assert.equal(write('html').match(/<h3>[^<]+ <span class="dim">(?:warning|information)<\/span>/g)?.length, 2);
  });

  it('html: one page without a script, everything escaped', () => {
    const page = write('html');
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /default-src 'none'/);
    assert.match(page, /Revoke it at <a href="(https:[^"]+)">\1<\/a>, then/);
    assert.doesNotMatch(page, /<script|<img|<b>|src=|@import|url\(/);
    assert.match(page, /t = &quot;<mark>\*{8}<\/mark>&quot; &lt;b&gt;/);
    assert.equal(page.match(/<figure>/g)?.length, 4);
    assert.doesNotMatch(write('html', empty), /<figure>/);
  });
});
