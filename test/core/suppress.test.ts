import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../server/core/finding.ts';
import { applyComments } from '../../server/core/suppress.ts';

const today = '2026-11-22';
/** Every `SECRET` of a text is a finding. */
function judge(text: string, ruleId = 'github-pat') {
  const findings = [...text.matchAll(/SECRET/g)].map(
    ({ index }): Finding => ({
      ruleId,
      span: { start: index, end: index + 6 },
      severity: 'error',
      confidence: 'high',
      evidence: [],
    }),
  );
  const { findings: kept, accepted, useless } = applyComments(text, findings, today);
  return {
    kept: kept.length,
    because: accepted.map(({ because }) => because),
    useless: useless.map(({ message }) => message),
  };
}
const accepted = (text: string) => judge(text).kept === 0;

describe('leakline:ignore', () => {
  it('accepts what is on its line, in any language', () => {
    for (const comment of [
      '// X',
      '# X',
      '/* X */',
      '-- X',
      '; X',
      '<!-- X -->',
      '{/* X */}',
      '(* X *)',
      '% X',
      "' X",
    ]) {
      assert.ok(accepted(`a = "SECRET" ${comment.replace('X', 'leakline:ignore')}\n`), comment);
    }
  });

  it('alone on a line accepts what is on the next, comments and blank lines of code aside', () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      assert.ok(accepted(`# leakline:ignore${newline}SECRET`), JSON.stringify(newline));
      assert.ok(accepted(`# leakline:ignore${newline}# another comment${newline}SECRET`));
      assert.ok(accepted(`# leakline:ignore${newline}# SECRET`));
      assert.ok(!accepted(`# leakline:ignore${newline}code${newline}SECRET`));
      assert.ok(!accepted(`code # leakline:ignore${newline}SECRET`));
    }
    assert.equal(judge('# leakline:ignore\nSECRET\nSECRET').kept, 1);
  });

  it('accepts the rules that it names, and hides no other', () => {
    assert.ok(accepted('SECRET # leakline:ignore github-pat'));
    assert.ok(accepted('SECRET # leakline:ignore npm-token, github-pat'));
    assert.equal(judge('SECRET # leakline:ignore npm-token').kept, 1);
    assert.deepEqual(judge('SECRET # leakline:ignore npm-token').useless, [
      'There is nothing of these rules to ignore here.',
    ]);
  });

  it('ends after its day', () => {
    assert.ok(accepted(`SECRET # leakline:ignore until ${today}`));
    assert.ok(accepted('SECRET # leakline:ignore github-pat until 2027-01-01 -- rotated then'));
    assert.deepEqual(judge('SECRET # leakline:ignore until 2026-11-21').useless, ['This ended on 2026-11-21.']);
    assert.equal(judge('SECRET # leakline:ignore until 2026-11-21').kept, 1);
    assert.equal(judge('SECRET # leakline:ignore until tomorrow').kept, 1);
    assert.match(judge('SECRET # leakline:ignore until tomorrow').useless[0] ?? '', /is not a date/);
  });

  it('gives its reason', () => {
    assert.deepEqual(judge('SECRET /* leakline:ignore -- made up */').because, ['made up']);
    assert.deepEqual(judge('SECRET <!-- leakline:ignore github-pat -- until it works -->').because, ['until it works']);
  });

  it('counts on the first and the last line of a finding of several lines', () => {
    const text = '# leakline:ignore\nkey = """SEC\nRET"""';
    const span = { start: text.indexOf('SEC'), end: text.indexOf('RET') + 3 };
    const finding: Finding = { ruleId: 'pem', span, severity: 'error', confidence: 'high', evidence: [] };
    assert.deepEqual(applyComments(text, [finding], today).findings, []);
    const behind = 'key = """SEC\nRET""" # leakline:ignore';
    assert.deepEqual(applyComments(behind, [{ ...finding, span: { start: 9, end: 16 } }], today).findings, []);
  });

  it('that accepts nothing is told of, unless it is only talked about', () => {
    assert.deepEqual(judge('let a; // leakline:ignore').useless, ['There is nothing to ignore here.']);
    assert.deepEqual(judge('Write leakline:ignore in a comment.').useless, []);
    assert.deepEqual(judge('// leakline:ignored').useless, []);
  });

  it('takes linear time on one very long line', () => {
    const line = `${'SECRET '.repeat(20_000)} // leakline:ignore`;
    assert.equal(judge(line).kept, 0);
    assert.equal(judge('// leakline:ignore '.repeat(5_000)).useless.length, 5_000);
  });
});

describe("other scanners' comments", () => {
  for (const comment of [
    '# gitleaks:allow',
    '# betterleaks:allow',
    '// trufflehog:ignore',
    '# ggignore',
    '# pragma: allowlist secret',
    '# pragma: whitelist secret',
    '// secretlint-disable-line',
    '# nosec',
    '# nosec B105',
    '#nosec: B106, B107',
    '// #nosec G101 -- not one',
    '# noqa: S105',
    '# noqa: E501, S106',
  ]) {
    it(`${comment} accepts what is on its line alone`, () => {
      assert.ok(accepted(`SECRET ${comment}`));
      assert.ok(!accepted(`${comment}\nSECRET`));
    });
  }

  for (const comment of ['# nosec B301', '// #nosec G404', '# noqa', '# noqa: E501', '# type: ignore', 'allow']) {
    it(`${comment} is about something else`, () => assert.ok(!accepted(`SECRET ${comment}`)));
  }

  for (const comment of ['# pragma: allowlist nextline secret', '// secretlint-disable-next-line']) {
    it(`${comment} accepts what is on the next line`, () => {
      for (const newline of ['\n', '\r\n', '\r']) assert.ok(accepted(`${comment}${newline}SECRET`));
      assert.ok(!accepted(`${comment}\n\nSECRET`));
    });
  }

  it('accept in a line of megabytes what stands near them, each finding by itself', () => {
    const far = '.'.repeat(10_000);
    assert.equal(judge(`SECRET ${far} SECRET # gitleaks:allow`).kept, 1);
    assert.equal(judge(`SECRET ${'.'.repeat(2000)} SECRET ${'.'.repeat(3000)} # gitleaks:allow ${far}`).kept, 1);
    assert.equal(judge(`${far} # gitleaks:allow SECRET ${far} SECRET`).kept, 1);
    assert.ok(accepted(`${far} // secretlint-disable-next-line\nSECRET`));
  });

  it('secretlint-disable accepts what stands before secretlint-enable', () => {
    assert.equal(judge('SECRET\n/* secretlint-disable */\nSECRET\n/* secretlint-enable */\nSECRET').kept, 2);
    assert.equal(judge('/* secretlint-disable */\nSECRET\nSECRET').kept, 0);
  });
});
