import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'group-policy-password': {
    kind: 'secret',
    title: 'Group Policy password (cpassword), whose key Microsoft has published',
    provider: 'Microsoft',
    docs: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-gppref/2c15cbf0-f086-4c74-8b70-1f2fa45dd4be',
    envVar: 'WINDOWS_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['cpassword'],
    // AES in blocks of 16 bytes, as base64 without its padding.
    pattern: /cpassword\s{0,4}=\s{0,4}["'](?<secret>[A-Za-z0-9+/]{22,400})={0,2}["']/i,
  },
  'aspnet-machine-key': {
    kind: 'secret',
    title: 'ASP.NET machine key: who has it can forge view state, and so run code',
    provider: 'Microsoft',
    docs: 'https://learn.microsoft.com/dotnet/api/system.web.configuration.machinekeysection',
    envVar: 'ASPNET_MACHINE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['validationkey', 'decryptionkey'],
    pattern: /(?:validation|decryption)key\s{0,4}=\s{0,4}["'](?<secret>[0-9a-f]{32,128})(?:,IsolateApps)?["']/i,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'group-policy-password': {
    match: [
      '<Properties action="U" cpassword="«{base62:43}»" userName="Administrator"/>',
      "<Properties cpassword='«{base62:86}»'/>",
      'cpassword="«{base62:22}»=="',
    ],
    ignore: ['<Properties cpassword=""/>', 'cpassword="{base62:8}"', 'string cpassword = Decrypt(value);'],
  },
  'aspnet-machine-key': {
    match: [
      '<machineKey validationKey="«{HEX:128}»" validation="SHA1"/>',
      '<machineKey decryptionKey="«{HEX:48}»,IsolateApps" />',
      "<machineKey validationKey='«{HEX:64}»' decryption='AES'/>",
    ],
    ignore: [
      '<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate,IsolateApps"/>',
      'validationKey="{HEX:16}"',
      'public string ValidationKey { get; set; }',
    ],
  },
};
