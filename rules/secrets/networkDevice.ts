import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

/** What may say how the value is written: in plain, or as type 7, which is undone by a table. Other types are hashed, or encrypted by a master key. */
const value = '(?:[07] )?(?<secret>(?!\\d )[^\\s"\'<>|]{4,128})';

const line = (start: string, end = '(?=\\s|$)') => new RegExp(`${start} ${value}${end}`);

export const rules = defineRules({
  'network-device-secret': {
    kind: 'secret',
    title: 'Shared secret in the configuration of a network device',
    provider: 'Cisco',
    docs: 'https://sec.cloudapps.cisco.com/security/center/resources/password_management_cisco_ios',
    envVar: 'DEVICE_SECRET',
    severity: 'error',
    confidence: 'medium',
    keywords: [
      'tacacs-server',
      'radius-server',
      'isakmp key',
      'message-digest-key',
      'key-string',
      'wpa-psk',
      'pac key',
      'neighbor ',
    ],
    pattern: firstOf(
      line('(?:tacacs|radius)-server (?:host [\\w.:-]{1,64} (?:[a-z-]{2,20} \\d{1,6} ){0,4})?key'),
      line('isakmp key', '(?= (?:address|hostname) )'),
      line('message-digest-key \\d{1,3} md5'),
      line('key-string'),
      line('wpa-psk (?:ascii|hex)'),
      line('pac key'),
      line('neighbor [\\w.:-]{3,64} password'),
    ),
    accept: [(secret) => /\d/.test(secret) || /[a-z].*[A-Z]|[A-Z].*[a-z]|[^\w-]/.test(secret)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'network-device-secret': {
    match: [
      'tacacs-server host 10.0.0.9 key 7 «{HEX:20}»',
      'radius-server host 10.0.0.9 auth-port 1812 acct-port 1813 key «{password:12}7a»\n!',
      'crypto isakmp key «{password:12}7a» address 192.0.2.2',
      ' ip ospf message-digest-key 1 md5 «{password:12}7a»\n',
      ' neighbor 192.0.2.9 password 0 «{password:12}7a»',
      ' wpa-psk ascii 0 «{password:12}7a»',
    ],
    ignore: [
      'tacacs-server host 10.0.0.9 key 6 {HEX:40}',
      'radius-server host 10.0.0.9 key <key>',
      'crypto isakmp key {{ vpn_key }} address 192.0.2.2',
      'neighbor 192.0.2.9 password encryption',
      'key-string WORD',
    ],
  },
};
