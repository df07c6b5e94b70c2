import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'wireguard-key': {
    kind: 'secret',
    title: 'WireGuard private or preshared key',
    provider: 'WireGuard',
    docs: 'https://www.wireguard.com/quickstart/#key-generation',
    rotate: 'https://www.wireguard.com/quickstart/#key-generation',
    envVar: 'WIREGUARD_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['privatekey', 'presharedkey', 'private_key', 'preshared_key', 'private-key', 'preshared-key'],
    // 32 bytes of Curve25519: 43 characters, the last of which has two bits to spare, and `=`.
    pattern: assigned(
      '(?<![a-z])(?:wireguard[_-]|wg\\d{0,2}[_-])?(?:private|preshared)[_-]?key',
      /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
    ),
    accept: [hasDigit],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wireguard-key': {
    match: [
      '[Interface]\nPrivateKey = «{base64:42}A=»\nAddress = 10.0.0.1/24',
      'PresharedKey = «{base64:42}w=»',
      'wireguard:\n  private_key: "«{base64:42}0=»"',
      'networking.wireguard.interfaces.wg0.privateKey = "«{base64:42}8=»";',
    ],
    ignore: [
      'PublicKey = {base64:42}A=\n# PrivateKey elsewhere',
      'PrivateKey = $WG_PRIVATE_KEY',
      'privateKey: {hex:64}',
      'PrivateKey = {base64:30}=',
    ],
  },
};
