import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'keyFile',
  editorIds: ['pem'],
  files: /\.(?:pem|key|p12|pfx|jks|keystore|ppk|p8|asc|gpg)$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i,
  refuse:
    'The whole file is the secret: move it out of the repository, add its name to .gitignore, and hand its path or its text to the program in a variable.',
});

const path = 'server.key';

export const examples: readonly FixExample[] = [
  { path, before: '«{base64:64}»\n', refuse: /whole file/ },
  { path: 'id_ed25519', before: '«{base64:64}»\n', refuse: /gitignore/ },
];
