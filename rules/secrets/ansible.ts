import { namedCredential } from '../credential/find.ts';
import { spanOfGroup } from '../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../rule.ts';

/** The value that the line of a shell writes into the password file: `echo "…" > .vault_pass`. */
const written =
  /(?:echo|printf)[^\S\r\n]{1,4}(?:-n[^\S\r\n]{1,4})?["']?(?<secret>[^\s"'$`<>|&;%]{6,80})["']?[^\S\r\n]{0,4}>{1,2}[^\S\r\n]{0,4}[\w./~-]{0,80}vault[-_]?pass/di;

const intoFile: Finder = ({ text }, at) => {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const from = Math.max(lineStart, at - 200);
  return spanOfGroup(written.exec(text.slice(from, at + 40)), 'secret', from);
};

/** A variable, in any language. */
const variable = namedCredential('password');

export const rules = defineRules({
  'ansible-vault': {
    kind: 'secret',
    title: 'Ansible vault password',
    provider: 'Ansible',
    docs: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_managing_passwords.html',
    rotate: 'https://docs.ansible.com/ansible/latest/cli/ansible-vault.html#rekey',
    envVar: 'ANSIBLE_VAULT_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['vault_pass', 'vaultpass', 'vault-pass'],
    // What the vault encrypted (`$ANSIBLE_VAULT;1.1;AES256`) is safe; the password of the vault is not.
    pattern: (source, at) => variable(source, at) ?? intoFile(source, at),
    accept: [
      (value) => !/^[A-Za-z_]\w*(?:\.\w+)+$/.test(value),
      (value) => !/^(?:[\w~.-]{0,80}\/)|vault[-_]?pass/i.test(value),
    ],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ansible-vault': {
    match: [
      'ANSIBLE_VAULT_PASSWORD=«{password:16}»',
      'echo "«{password:20}»" > ~/.vault_pass',
      'ansible_vault_password: "«{password:14}9»"',
      'env:\n  - name: VAULT_PASSWORD\n    value: «{password:18}»',
    ],
    ignore: [
      'ansible-playbook site.yml --vault-password-file ~/.vault_pass',
      'ANSIBLE_VAULT_PASSWORD_FILE=.vault_pass.txt',
      'db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  {digits:60} # vault_password',
      'echo "$VAULT_PASSWORD" > .vault_pass',
      'ANSIBLE_VAULT_PASSWORD: ${{ secrets.VAULT_PASSWORD }}',
      'vault_password = get_vault_password()',
      'vault_password: var.vault_password',
      "ask_vault_pass=options['ask_vault_pass'],",
    ],
  },
};
