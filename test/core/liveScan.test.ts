import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import type { Example, Rule, SecretRule, Source } from '../../rules/rule.ts';
import { rules as github } from '../../rules/secrets/github.ts';
import type { LiveScan } from '../../server/core/liveScan.ts';
import { createScanner, type Scanner, usualReach } from '../../server/core/scan.ts';
import { code } from '../bench/corpus.ts';
import { fill, seededRandom, unmark } from '../fakes.ts';
import { loadRuleFile, placed, ruleFiles } from '../ruleFiles.ts';

const fail = (id: string, error: unknown) => assert.fail(`${id} threw: ${String(error)}`);
const everything = createScanner(builtinRules, fail);

/** A text that an editor changes, and the scan that keeps up with it. */
class Edited {
  text: string;
  readonly path: string;
  readonly scanner: Scanner;
  readonly live: LiveScan;

  constructor(text: string, path = 'app.txt', scanner = everything) {
    this.text = text;
    this.path = path;
    this.scanner = scanner;
    this.live = scanner.follow();
  }

  replace(at: number, removed: number, inserted: string): void {
    this.text = this.text.slice(0, at) + inserted + this.text.slice(at + removed);
    this.live.change({ at, removed, inserted: inserted.length });
  }

  /** The number of characters that are scanned until everything is known. */
  settle(): number {
    let characters = 0;
    for (let scanned = -1; scanned !== 0; characters += scanned) scanned = this.live.advance(this);
    return characters;
  }

  assertFresh(message: string): void {
    this.settle();
    assert.deepEqual(this.live.findings(), this.scanner.scan(this), message);
  }
}

const textOf = (example: Example) => unmark(fill(placed(example).text)).text;

/** Texts with and without secrets, of every rule. */
const fragments: string[] = [];
const proofs: { readonly id: string; readonly rule: Rule; readonly example: Example }[] = [];
for (const file of ruleFiles) {
  const { rules, examples } = await loadRuleFile(file);
  for (const [id, rule] of Object.entries(rules)) {
    const { match = [], ignore = [] } = examples[id] ?? {};
    proofs.push(...match.map((example) => ({ id, rule, example })));
    fragments.push(...[...match.slice(0, 2), ...ignore.slice(0, 1)].map(textOf));
  }
}

describe('the scan of a text that changes', () => {
  it('finds what a scan from nothing finds, whatever was typed, pasted, deleted, undone or changed at several places', () => {
    const random = seededRandom(7);
    const below = (limit: number) => Math.floor(random() * limit);
    const fragment = () => fragments[below(fragments.length)] ?? '';
    const pieces = [
      'x',
      '\n',
      '\r\n',
      '"',
      "'",
      '-----BEGIN ',
      '---\n',
      'kind: Secret\n',
      '" +\n"',
      ' ',
      '=',
      'LS0tLS1CRUdJTi',
    ];
    const inserted = () =>
      [() => '', () => pieces[below(pieces.length)] ?? '', fragment, () => `\n${fragment()}\n${fragment()}`][
        below(4)
      ]?.() ?? '';
    for (let round = 0; round < 5; round++) {
      const joint = round % 2 === 0 ? '\n' : '\r\n';
      const edited = new Edited(Array.from({ length: 240 }, fragment).join(joint));
      edited.assertFresh(`opened, round ${round}`);
      for (let step = 0; step < 12; step++) {
        const undo: [number, number, string][] = [];
        for (let cursor = below(3); cursor >= 0; cursor--) {
          const at = below(edited.text.length + 1);
          const removed = Math.min(below([1, 30, 3000][below(3)] ?? 1), edited.text.length - at);
          const text = inserted();
          undo.push([at, text.length, edited.text.slice(at, at + removed)]);
          edited.replace(at, removed, text);
          // Some changes come while the last one is not yet scanned.
          if (below(2) === 0) edited.live.advance(edited);
        }
        edited.assertFresh(`round ${round}, step ${step}`);
        if (below(3) > 0) continue;
        for (const change of undo.toReversed()) edited.replace(...change);
        edited.assertFresh(`round ${round}, step ${step}, undone`);
      }
    }
  });

  it('knows how far each rule looks: what changes farther away changes nothing', () => {
    const random = seededRandom(11);
    for (const { id, rule, example } of proofs) {
      const text = textOf(example);
      const cut = 1 + Math.floor(random() * (text.length - 1));
      const [head, tail] = [text.slice(0, cut), text.slice(cut)];
      const space = ['\n', '. ', 'A'][Math.floor(random() * 3)] ?? '';
      const between = space.repeat(Math.ceil(((rule.reach ?? usualReach) + 200) / space.length));
      const edited = new Edited(`\n${between}${tail}`, placed(example).path, createScanner({ [id]: rule }, fail));
      edited.settle();
      edited.replace(0, 0, head);
      edited.assertFresh(`${id}: the head of an example came`);
      edited.replace(edited.text.length - tail.length, tail.length, '');
      edited.assertFresh(`${id}: the tail of an example went`);
    }
  });

  it('looks again where something changes at the far end of what a rule reads', () => {
    const lines = (count: number, line: string) => fill(`${line}\n`.repeat(count));
    const texts = {
      'kubernetes-secret': `kind: Secret\nmetadata:\n${lines(500, '  note: a line of a long manifest')}data:\n  token: ${fill('{base62:24}')}\n`,
      'private-key-pem': `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ${lines(400, '{base64:64}')}-----END PGP PRIVATE KEY BLOCK-----\n`,
      'putty-key': `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n${lines(220, '{base64:64}')}Private-Lines: 1\nPrivate-MAC: ${fill('{hex:64}')}\n`,
      'azure-management-cert': `ManagementCertificate="MII${fill('{base64:14000}')}"\n`,
    };
    for (const [id, text] of Object.entries(texts)) {
      const rule = builtinRules[id];
      assert.ok(rule !== undefined);
      const edited = new Edited(text, 'app.yaml', createScanner({ [id]: rule }, fail));
      edited.settle();
      assert.equal(edited.live.findings().length, 1, id);
      const end = edited.live.findings()[0]?.span.end ?? 0;
      for (const [at, changed] of [
        [0, '#'],
        [end - 1, '"'],
      ] as const) {
        const before = edited.text.charAt(at);
        for (const character of [changed, before]) {
          edited.replace(at, 1, character);
          edited.assertFresh(`${id}: ${character} at ${at}`);
        }
      }
    }
  });

  it('keeps to the end of what a rule has looked at, and to its whole reach, over the places where it cuts the text', () => {
    const rule = (keyword: string, change: Pick<Rule, 'pattern' | 'reach'>): SecretRule => ({
      ...github['github-pat'],
      keywords: [keyword],
      ...change,
    });
    const marked =
      (distance: number) =>
      ({ text }: Source, at: number) =>
        text.charCodeAt(at + distance) % 2 === 0 ? { start: at, end: at + 5 } : undefined;
    const scanner = createScanner(
      {
        region: rule('often', { pattern: (_, at) => ({ matches: [{ start: at, end: at + 5 }], end: at + 700 }) }),
        behind: rule('seeks', { pattern: marked(usualReach) }),
        before: rule('looks', { pattern: marked(-usualReach) }),
        far: rule('afar', { pattern: marked(30_000), reach: 30_000 }),
      },
      fail,
    );
    const random = seededRandom(3);
    const words = ['often ', 'seeks ', 'looks ', 'afar ', 'a '];
    const word = () => words[Math.floor(random() * words.length)] ?? '';
    const edited = new Edited(Array.from({ length: 14_000 }, word).join(''), 'app.txt', scanner);
    for (let step = 0; step < 120; step++) {
      const at = Math.floor(random() * edited.text.length);
      edited.replace(at, 1, word());
      edited.assertFresh(`step ${step}`);
    }
    assert.equal(new Set(edited.live.findings().map(({ ruleId }) => ruleId)).size, 4);
  });

  it('sees a keyword that comes to stand over a place where it cut the text', () => {
    const scanner = createScanner({ 'github-pat': { ...github['github-pat'], pattern: /(?<secret>ghp_)/ } }, fail);
    for (let before = 4085; before < 4100; before++) {
      const edited = new Edited(`${'.'.repeat(before)}ghp${'.'.repeat(9000)}`, 'app.txt', scanner);
      edited.settle();
      edited.replace(before + 3, 0, '_');
      edited.assertFresh(`at ${before}`);
      assert.equal(edited.live.findings().length, 1);
    }
  });

  it('scans, for a key that is pressed in ten thousand lines, a small part of them', () => {
    const edited = new Edited(code(10_000), 'app.ts');
    assert.ok(edited.settle() >= edited.text.length);
    for (const share of [0, 0.3, 0.7, 1]) {
      edited.replace(Math.floor(share * edited.text.length), 0, 'x');
      const scanned = edited.settle();
      assert.ok(scanned > 0 && scanned < 50_000, `${scanned} characters`);
    }
    edited.assertFresh('typed');
  });

  it('scans the changed place first', () => {
    const token = fill('"{github:ghp_}"');
    const edited = new Edited(code(100_000), 'app.ts');
    for (let count = 0; count < 4; count++) edited.live.advance(edited);
    edited.replace(5000, 0, `\n${token}\n`);
    edited.live.advance(edited);
    assert.ok(edited.live.findings().some(({ span }) => span.start === 5002));
  });

  it('begins anew where a change was not told of', () => {
    const edited = new Edited(fragments.slice(0, 50).join('\n'));
    edited.settle();
    edited.text = `${fragments.slice(50, 90).join('\n')}\n${edited.text}`;
    edited.assertFresh('a change was missed');
  });
});
