import { decodeBase64 } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';

/** Setup hides a password as the base64 of its UTF-16 text with its element's name behind: that is no encryption. */
function isHidden(value: string): boolean {
  const text = decodeBase64(value)?.replaceAll('\0', '') ?? '';
  return text.length > 8 && text.endsWith('Password');
}

const toldBySetup = (value: string): Evidence =>
  isHidden(value)
    ? { reason: 'base64 of a password and the name of its element', weight: 1 }
    : { reason: 'the password of an answer file', weight: 0 };

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
  'unattend-password': {
    kind: 'secret',
    title: 'Password of a Windows answer file (unattend.xml), which hides it at most by base64',
    provider: 'Microsoft',
    docs: 'https://learn.microsoft.com/windows-hardware/customize/desktop/unattend/microsoft-windows-shell-setup-useraccounts-localaccounts-localaccount-password',
    envVar: 'WINDOWS_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['password>'],
    pattern:
      /(?<=<(?:Administrator)?)Password>\s{0,80}(?:<PlainText>(?:true|false)<\/PlainText>\s{0,80})?<Value>(?<secret>[^<>\r\n]{1,400})<\/Value>/i,
    // What Setup leaves where the password stood.
    accept: [(value) => !value.startsWith('*SENSITIVE*')],
    verify: toldBySetup,
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
  'unattend-password': {
    match: [
      '<AdministratorPassword>\n  <Value>«{password:12}»</Value>\n  <PlainText>true</PlainText>\n</AdministratorPassword>',
      '<AutoLogon><Password><Value>«{utf16:Password}»</Value><PlainText>false</PlainText></Password></AutoLogon>',
      '<AdministratorPassword><PlainText>false</PlainText><Value>«{utf16:AdministratorPassword}»</Value></AdministratorPassword>',
    ],
    ignore: [
      '<AdministratorPassword><Value>*SENSITIVE*DATA*DELETED*</Value></AdministratorPassword>',
      '<Password><Value></Value><PlainText>true</PlainText></Password>',
      '<Password><Value>${ADMIN_PASSWORD}</Value></Password>',
      '<ForgotPassword><Value>{password:12}</Value></ForgotPassword>',
    ],
  },
};
