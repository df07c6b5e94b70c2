import { namesAField } from '../credential/evidence/shape.ts';
import { isPlaceholder } from '../placeholders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'netrc-password': {
    kind: 'secret',
    title: 'Password of a .netrc entry',
    provider: 'generic',
    docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    envVar: 'NETRC_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['machine ', 'machine\t'],
    // The entry's fields stand on one line, or on several; in a string of a program, an escape ends the password.
    pattern:
      /(?<!\w)machine\s{1,8}[\w.:*-]{1,253}\s{1,12}login\s{1,8}\S{1,128}\s{1,12}(?:account\s{1,8}\S{1,128}\s{1,12})?password\s{1,8}(?<secret>[^\s"'$<{](?:[^\s"'\\]|\\(?![nrt])){2,500})/,
    accept: [(value) => !isPlaceholder(value) && !namesAField(value)],
    verify: () => ({ reason: 'it stands behind a machine and a login', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'netrc-password': {
    match: [
      { path: '.netrc', text: 'machine api.acme.dev\n  login bob\n  password «{password:14}»\n' },
      'echo "machine github.com login robot password «{alnum:20}»" >> ~/.netrc',
      'f.write("machine api.acme.dev login bob password «{alnum:12}»\\n")',
      { path: '_netrc', text: 'machine ftp.acme.dev\tlogin bob\taccount a1\tpassword «{human}»\n' },
    ],
    ignore: [
      'machine github.com login robot password $GITHUB_TOKEN',
      'machine example.com\n  login user\n  password <password>\n',
      'the virtual machine of the login server has no password',
    ],
  },
};
