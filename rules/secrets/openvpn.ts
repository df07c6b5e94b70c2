import { defineRules, type ExamplesOf } from '../rule.ts';

/** The end of a line as it stands in a file, in a string, or between two strings that are joined. */
const lineEnd = /(?:\\r)?(?:\\n|\r?\n)[\s"'`+#]{0,40}/.source;

export const rules = defineRules({
  'openvpn-static-key': {
    kind: 'secret',
    title: 'OpenVPN static key (secret, tls-auth, tls-crypt)',
    provider: 'OpenVPN',
    docs: 'https://openvpn.net/community-resources/static-key-mini-howto/',
    envVar: 'OPENVPN_STATIC_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['-----begin openvpn static key v1-----'],
    // 2,048 bits, in lines of 16 bytes.
    pattern: new RegExp(
      `(?<secret>-----BEGIN OpenVPN Static key V1-----${lineEnd}(?:[0-9a-f]{32}["']?${lineEnd}){16}-----END OpenVPN Static key V1-----)`,
      'i',
    ),
  },
});

const key = `-----BEGIN OpenVPN Static key V1-----\n${'{hex:32}\n'.repeat(16)}-----END OpenVPN Static key V1-----`;

export const examples: ExamplesOf<typeof rules> = {
  'openvpn-static-key': {
    match: [
      `#\n# 2048 bit OpenVPN static key\n#\n«${key}»\n`,
      `<tls-auth>\n«${key}»\n</tls-auth>`,
      `  tls_crypt: |\n    «${key.replaceAll('\n', '\n    ')}»\n`,
      `const key = "«${key.replaceAll('\n', '\\n')}»";`,
    ],
    ignore: [
      '-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----',
      "if (line === '-----BEGIN OpenVPN Static key V1-----') {",
      '<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n{hex:32}\n-----END OpenVPN Static key V1-----\n</tls-auth>',
    ],
  },
};
