import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'filezilla-password': {
    kind: 'secret',
    title: 'Password of a site of FileZilla',
    provider: 'FileZilla',
    docs: 'https://wiki.filezilla-project.org/Site_Manager',
    envVar: 'FTP_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['<pass encoding='],
    // In base64, which hides nothing; `crypt` is encrypted by a master password.
    pattern: /<pass encoding=["']base64["']>(?<secret>[A-Za-z0-9+/]{4,400}={0,2})<\/pass>/i,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'filezilla-password': {
    match: [
      { path: 'sitemanager.xml', text: '<User>bob</User>\n<Pass encoding="base64">«{base64:18}==»</Pass>' },
      { path: 'recentservers.xml', text: '<Host>ftp.acme.dev</Host><Pass encoding="base64">«{base64:24}»</Pass>' },
      "<Server><Pass encoding='base64'>«{base64:19}=»</Pass></Server>",
    ],
    ignore: [
      '<Pass encoding="crypt" pubkey="{base64:40}">{base64:40}</Pass>',
      '<Pass encoding="base64"></Pass>',
      '<Pass encoding="base64">%s</Pass>',
    ],
  },
};
