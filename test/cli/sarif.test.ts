import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { fill } from '../fakes.ts';
import { folderOf, leakline, write } from './leakline.ts';

const load = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { kind: string; justification: string }[];
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly message: { readonly text: string };
  readonly codeFlows?: readonly { threadFlows: readonly { locations: readonly { location: Location }[] }[] }[];
}

interface Run {
  readonly columnKind: string;
  readonly results: readonly Result[];
  readonly tool: { driver: { rules: readonly { id: string; helpUri: string; help: { text: string } }[] } };
  readonly invocations: readonly [{ toolExecutionNotifications: readonly { message: { text: string } }[] }];
}

async function sarifOf(cwd: string, ...args: readonly string[]): Promise<Run> {
  const { stdout, stderr } = await leakline(['scan', '--format', 'sarif', ...args], { cwd });
  const log = JSON.parse(stdout) as { runs: [Run] };
  assert.ok(validate(log), `${ajv.errorsText(validate.errors)} ${stderr}`);
  return log.runs[0];
}

/** The text of a region, with lines as the log's newlineSequences cut them. */
function textOf(text: string, { startLine, startColumn, endLine, endColumn }: Location['physicalLocation']['region']) {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return text.slice((starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1);
}

const token = fill('{github:ghp_}', 11);
const files = {
  'src/a b/ünï#?%.ts': `// 😀\r\nconst é = "${token}";\r\n`,
  'old mac.txt': `one\rtwo ${token}\rthree`,
  'key.pem':
    'x\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN{base64:52}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----\n',
  'accepted.py': `t = "${token}"  # leakline:ignore -- a fake\n`,
  'image.png': Uint8Array.of(0x89, 0x50, 0, 1),
};

describe('SARIF', () => {
  it('is valid, with and without results', async (test) => {
    await sarifOf(folderOf(test, files));
    assert.deepEqual((await sarifOf(folderOf(test, { 'a.ts': 'x' }))).results, []);
  });

  it('names the other half of a pair beside it', async (test) => {
    const pair = 'id = "AKIA{BASE32:16}"\naws_secret_access_key = "{base62:40}"\n';
    const { results } = await sarifOf(folderOf(test, { 'a.py': pair }));
    const secret = results.find(({ ruleId }) => ruleId === 'aws-secret-access-key');
    const [other] = secret?.relatedLocations ?? [];
    assert.deepEqual(other?.physicalLocation.region, { startLine: 1, startColumn: 7, endLine: 1, endColumn: 27 });
    assert.equal(other?.physicalLocation.artifactLocation.uri, 'a.py');
    // GitHub shows what a link in the message names, and the steps of a flow.
    assert.match(secret?.message.text ?? '', / \[What belongs to it\]\(0\)$/);
    const steps = secret?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location.physicalLocation);
    assert.deepEqual(steps, [other?.physicalLocation, secret?.locations[0].physicalLocation]);
    const alone = results.filter(({ relatedLocations }) => relatedLocations === undefined);
    assert.ok(alone.every(({ codeFlows, message }) => codeFlows === undefined && !message.text.includes('](')));
  });

  it('has nothing accepted where it is told so, for who takes that for open', async (test) => {
    const { results } = await sarifOf(folderOf(test, files), '--open-only');
    assert.ok(results.length > 0);
    assert.ok(results.every(({ suppressions }) => suppressions === undefined));
  });

  it('gives regions that are exactly the secret, in UTF-16 code units', async (test) => {
    const cwd = folderOf(test, files);
    const { results, columnKind } = await sarifOf(cwd);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri),
      ['key.pem', 'old%20mac.txt', 'src/a%20b/%C3%BCn%C3%AF%23%3F%25.ts', 'accepted.py'],
    );
    for (const { ruleId, locations } of results) {
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.equal(artifactLocation.uriBaseId, 'SRCROOT');
      const found = textOf(readFileSync(path.join(cwd, decodeURIComponent(artifactLocation.uri)), 'utf8'), region);
      if (ruleId === 'github-pat') assert.equal(found, token);
      else assert.match(found, /^-----BEGIN PRIVATE KEY-----\n[^-]+\n-----END PRIVATE KEY-----$/);
    }
  });

  it('describes each rule once, with help and its page', async (test) => {
    const { results, tool } = await sarifOf(folderOf(test, files));
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      ['github-pat', 'private-key-pem'],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    for (const { helpUri, help } of rules) {
      assert.match(helpUri, /^https:\/\//);
      assert.ok(help.text.length > 20);
    }
  });

  it('marks what a comment accepts as suppressed, and names what was not scanned', async (test) => {
    const { results, invocations } = await sarifOf(folderOf(test, files));
    const suppressed = results.flatMap(({ suppressions }) => suppressions ?? []);
    assert.deepEqual(suppressed, [{ kind: 'inSource', status: 'accepted', justification: 'a fake' }]);
    assert.deepEqual(
      invocations[0].toolExecutionNotifications.map(({ message }) => message.text),
      ['Not scanned. It is binary.'],
    );
  });

  it('keeps a fingerprint when lines move or the secret changes, and holds no hash of the secret', async (test) => {
    const cwd = folderOf(test, { 'a.ts': 'const token = "{github:ghp_#a}";\nconst other = "{github:ghp_#b}";\n' });
    const prints = async (folder = cwd, ...args: string[]) =>
      (await sarifOf(folder, ...args)).results.map(({ partialFingerprints }) => partialFingerprints['leakline/v1']);
    const before = await prints();
    assert.equal(new Set(before).size, 2);
    write(cwd, { 'a.ts': `\n\n  const token = "${token}";\n  const other = "${token}";\n` });
    assert.deepEqual(await prints(), before);
    write(cwd, { 'a.ts': `const token = "${token}";\nconst other = "${token}";\nconst token = "${token}";\n` });
    const [first, second, third] = await prints();
    assert.deepEqual([first, second], before);
    assert.ok(third !== first && third !== second);
  });
});
