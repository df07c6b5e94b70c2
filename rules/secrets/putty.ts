import { defineRules, type ExamplesOf, type Finder } from '../rule.ts';

const opening = /PuTTY-User-Key-File-[23]: [\w.@-]{3,60}(?:\r?\n|\\n)/y;

/** The file's fields, in their order, for which a bound of 16 KB is generous. https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html */
const limit = 16_384;

const file: Finder = ({ text }, at) => {
  opening.lastIndex = at;
  if (!opening.test(text)) return undefined;
  const rest = text.slice(at, at + limit);
  const again = rest.indexOf('PuTTY-User-Key-File-', 1);
  const whole = again < 0 ? rest : rest.slice(0, again);
  const lines = whole.indexOf('Private-Lines: ');
  const mac = /Private-(?:MAC|Hash): [0-9a-f]{40,64}/.exec(whole);
  if (lines < 0 || mac === null || mac.index < lines) return undefined;
  const encrypted = !/Encryption: none/.test(whole.slice(0, lines));
  const evidence = encrypted
    ? { reason: 'an encrypted key: it takes its passphrase too', weight: -1 }
    : { reason: 'a key without a passphrase', weight: 0 };
  return { start: at, end: at + mac.index + mac[0].length, evidence: [evidence] };
};

export const rules = defineRules({
  'putty-key': {
    kind: 'secret',
    title: 'PuTTY private key',
    provider: 'generic',
    docs: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    envVar: 'PUTTY_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['putty-user-key-file-'],
    pattern: file,
    reach: limit,
  },
});

const fields = 'Comment: me@work\nPublic-Lines: 2\n{base64:64}\n{base64:32}\n';

export const examples: ExamplesOf<typeof rules> = {
  'putty-key': {
    match: [
      `«PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n${fields}Private-Lines: 1\n{base64:48}\nPrivate-MAC: {hex:64}»\n`,
      `«PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: aes256-cbc\r\n${fields}Private-Lines: 2\r\n{base64:64}\r\n{base64:40}=\r\nPrivate-MAC: {hex:40}»`,
      'ppk = """«PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: a\nPublic-Lines: 1\n{base64:64}\nPrivate-Lines: 1\n{base64:48}\nPrivate-MAC: {hex:64}»"""',
    ],
    ignore: [
      'if (line.startsWith("PuTTY-User-Key-File-")) version = line[20];',
      'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\n{base64:64}\n',
      'printf("PuTTY-User-Key-File-%d: %s\\n", version, algorithm); printf("Private-Lines: %d\\n", lines);',
    ],
  },
};
