import { hasBase58Checksum } from '../base58.ts';
import { anyOf, atKeyword } from '../finders.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

const base58 = '[1-9A-HJ-NP-Za-km-z]';

/** Where people write such a key: `importprivkey …`, `BTC_PRIVATE_KEY=…`, `fromWIF('…')`. */
const nameThenKey = new RegExp(
  `(?<![A-Za-z])(?:bitcoin|btc|wif|(?:import|dump)?priv(?:ate)?[_-]?key|fromWIF)\\w{0,24}[^\\w\\r\\n]{1,8}(?<secret>(?:5[HJK]${base58}{49}|[KL]${base58}{51}|9${base58}{50}|c${base58}{51}))(?!\\w)`,
  'i',
);

/** A key that is extended can derive all that follow from it. https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#serialization-format */
const extended = standalone(new RegExp(`[xyztuv]prv${base58}{107}`));

const verify = (value: string): Evidence =>
  hasBase58Checksum(value)
    ? { reason: 'its checksum is valid', weight: 1 }
    : { reason: 'its checksum does not match', weight: -2 };

export const rules = defineRules({
  'bitcoin-private-key': {
    kind: 'secret',
    title: 'Bitcoin private key',
    provider: 'Bitcoin',
    docs: 'https://en.bitcoin.it/wiki/Wallet_import_format',
    envVar: 'BITCOIN_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      ...(['bitcoin', 'btc', 'wif', 'privkey', 'importprivkey', 'dumpprivkey', 'private_key', 'privatekey'] as const),
      ...(['private-key', 'fromwif', 'xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'] as const),
    ],
    pattern: anyOf(atKeyword(nameThenKey), atKeyword(extended)),
    verify,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'bitcoin-private-key': {
    match: [
      'BTC_PRIVATE_KEY=«{wif:80}»',
      'const pair = ECPair.fromWIF("«{wif:80}»", bitcoin.networks.bitcoin);',
      'bitcoin-cli importprivkey «{wif:ef}»',
      '{"wif": "«{wif:80}»"}',
      'master = "«{xprv}»"',
    ],
    ignore: [
      'WIF={base62:52}0O',
      'const pair = ECPair.fromWIF(process.env.WIF);',
      'xpub = "xpub{base62:30}"',
      'address = bc1q{bech32:38}',
      'xprv{base62:30}',
    ],
  },
};
