/** What the characters of a credential tell of it, in the words of the hover. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinRules } from '../../rules/index.gen.ts';
import { createScanner } from '../../server/core/scan.ts';
import { fill } from '../fakes.ts';

const scanner = createScanner(builtinRules);

/** Rule, confidence and reasons of each finding. */
function told(template: string, path = 'a.txt'): string[] {
  return scanner
    .scan({ path, text: fill(template) })
    .map(({ ruleId, confidence, evidence }) =>
      [ruleId, confidence, ...evidence.map(({ reason }) => reason)].join(' | '),
    );
}

/** An access key id of an account, by way of a number of eighty bits. */
function accessKeyId(account: string): string {
  const bits = `1${BigInt(account).toString(2).padStart(40, '0')}101101000111101001011110001010010111010`;
  return `AKIA${bits.replace(/.{5}/g, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))}`;
}

describe('what a credential tells by itself', () => {
  it('names the account inside an access key id', () => {
    for (const account of ['029608264753', '123456789012', '987654321098', '999999999999']) {
      assert.deepEqual(told(accessKeyId(account)), [`aws-access-key-id | high | of the AWS account ${account}`]);
    }
    assert.deepEqual(told('AKIAI{BASE32:14}7'), ['aws-access-key-id | high']);
  });

  it('checks the checksums of GitHub, npm and Grafana', () => {
    assert.deepEqual(told('{github:ghp_}'), ['github-pat | high | its checksum is valid']);
    assert.deepEqual(told('ghp_{base62:36}'), ['github-pat | medium | its checksum does not match']);
    assert.deepEqual(told('{github:npm_}'), ['npm-token | high | its checksum is valid']);
    assert.deepEqual(told('{grafana}'), ['grafana-token | high | its checksum is valid']);
  });
});
