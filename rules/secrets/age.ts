import { checksumEvidence } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

const alphabet = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The checksum of Bech32. https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#checksum */
function hasBech32Checksum(prefix: string, data: string): boolean {
  const codes = [...prefix.toLowerCase()].map((character) => character.charCodeAt(0));
  const values = [
    ...codes.map((code) => code >> 5),
    0,
    ...codes.map((code) => code & 31),
    ...[...data].map((character) => alphabet.indexOf(character)),
  ];
  let checksum = 1;
  for (const value of values) {
    const top = checksum >> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, constant] of generator.entries()) if ((top >> bit) & 1) checksum ^= constant;
  }
  return checksum === 1;
}

const verify = (value: string): Evidence => checksumEvidence(hasBech32Checksum('AGE-SECRET-KEY-', value.slice(16)));

export const rules = defineRules({
  'age-secret-key': {
    kind: 'secret',
    title: 'age identity',
    provider: 'age',
    docs: 'https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type',
    envVar: 'SOPS_AGE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['age-secret-key-1'],
    pattern: standalone(/AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/),
    verify,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'age-secret-key': {
    match: [
      '# public key: age1{bech32:58}\n«AGE-SECRET-KEY-1{BECH32:58}»',
      'SOPS_AGE_KEY=«AGE-SECRET-KEY-1{BECH32:58}»',
      "identity: '«AGE-SECRET-KEY-1{BECH32:58}»'",
    ],
    ignore: [
      'AGE-SECRET-KEY-1{BECH32:20}',
      'strings.HasPrefix(line, "AGE-SECRET-KEY-1")',
      'VILLAGE-SECRET-KEY-1{BECH32:58}',
      'AGE-SECRET-KEY-1...',
    ],
  },
};
