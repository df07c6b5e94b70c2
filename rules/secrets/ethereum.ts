import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

/** The accounts that Hardhat, Anvil and Ganache print at every start: everybody knows them. */
const published =
  /^(?:0x)?(?:ac0974be|59c6995e|5de4111a|7c852118|47e179ec|8b3a350c|92db14e4|4bbbf85c|dbda1821|2a871d07|4f3edf98|6cbed15c|6370fd03)/i;

/** Words of prose that are not among the 2,048 of BIP 39; the list itself would weigh 13 KB. */
const prose = new Set(
  'the and for are was from your has not but our their which these should each been were its'.split(' '),
);

const name = 'priv(?:ate)?[_-]?key|wallet(?=\\()|from_?key|(?<![a-z])pk(?==0x)';
const phrase =
  /(?:mnemonic|(?:seed|recovery|secret|backup)[ _-]?(?:phrase|words))\w{0,20}\\?["'\]]{0,2} {0,4}(?:: ?string)?(?::=|=>|[:=,( ]) {0,4}\\?["'`]?(?<secret>[a-z]{3,8}(?: {1,3}[a-z]{3,8}){11,23})(?!\w| {0,3}\w)/i;

/** 12, 15, 18, 21 or 24 words, most of them different: the phrases of test networks repeat one. */
function isPhrase(value: string): boolean {
  const words = value.split(/ +/);
  return (
    words.length % 3 === 0 &&
    value === value.toLowerCase() &&
    new Set(words).size > words.length / 2 &&
    !words.some((word) => prose.has(word))
  );
}

export const rules = defineRules({
  'ethereum-private-key': {
    kind: 'secret',
    title: 'Ethereum private key or seed phrase',
    provider: 'Ethereum',
    docs: 'https://ethereum.org/en/developers/docs/accounts/#account-creation',
    rotate:
      'https://support.metamask.io/stay-safe/protect-yourself/wallet-and-hardware/my-wallet-has-been-compromised/',
    envVar: 'PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'private_key',
      'privatekey',
      'private-key',
      'priv_key',
      'privkey',
      'wallet(',
      'from_key',
      'fromkey',
      'pk=0x',
      'accounts:',
      'mnemonic',
      'seed_phrase',
      'seedphrase',
      'seed-phrase',
      'recovery_phrase',
      'seed_words',
      'backup_phrase',
    ],
    pattern: firstOf(
      assigned(name, /(?:0x)?[0-9a-f]{64}/),
      /accounts: {0,2}\[\s{0,8}["'`](?<secret>(?:0x)?[0-9a-f]{64})["'`]/i,
      phrase,
    ),
    accept: [(value) => (value.includes(' ') ? isPhrase(value) : !published.test(value))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ethereum-private-key': {
    match: [
      'PRIVATE_KEY=«0x{hex:64}»',
      'const wallet = new ethers.Wallet("«0x{hex:64}»", provider);',
      'sepolia: { url, accounts: ["«{hex:64}»"] },',
      'cast send --private-key «0x{hex:64}» $TO',
      'MNEMONIC="«{words:12}»"',
      'seed_phrase: «{words:24}»',
      "acct = Account.from_key('«{hex:64}»')",
    ],
    ignore: [
      'PRIVATE_KEY=0xac0974be{hex:56}',
      'mnemonic: test test test test test test test test test test test junk',
      'private_key_hash = "{hex:40}"',
      'A mnemonic phrase helps people remember things that would otherwise slip from their minds',
      'accounts: [process.env.PRIVATE_KEY]',
      'mnemonic = "{words:13}"',
    ],
  },
};
