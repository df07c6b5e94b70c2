import { defineLanguage, type FixExample } from '../language.ts';
import { failing, lookup, templates } from './_ansible.ts';

/** An inventory in the form of INI, whose values are templates too. */
export const language = defineLanguage({
  id: 'ansibleInventory',
  of: 'properties',
  editorIds: [],
  files:
    /(?:^|\/)(?:inventor(?:y|ies)(?:\/[^.]+)?|inventor(?:y|ies)\/.+\.ini|hosts|[\w-]*(?:hosts|inventory)[\w-]*\.ini)$/i,
  contains: [/\bansible_\w+\s*=|^\s*\[[\w.-]+:(?:vars|children)\]/m],
  comment: { open: '#', ownLine: true },
  config: {
    syntax: 'inventory',
    ...templates,
    moves: [
      {
        refer: (referring) => lookup(failing(referring), referring),
        plain: (referring) => lookup('', referring),
      },
    ],
  },
  loading: {
    otherwise:
      'Load {file} on the machine that runs Ansible: `set -a; . ./{file}; set +a`. Put `no_log: true` on the tasks that use it. Where others run it, encrypt it instead: `ansible-vault encrypt_string`.',
  },
});

const path = 'inventory/hosts.ini';
const lookedUp = (quote: string) => `{{ lookup(${quote}ansible.builtin.env${quote}, ${quote}ACME_TOKEN${quote}) }}`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: '[web]\na ansible_host=b ansible_password=«{base62:24}» c=1\n',
    after: `[web]\na ansible_host=b ansible_password="${lookedUp("'")}" c=1\n`,
    form: 'plain',
  },
  {
    path: 'hosts',
    before: "[web]\na ansible_host=b key='x-«{base62:24}»' # c\n",
    after: `[web]\na ansible_host=b key='x-${lookedUp('"')}' # c\n`,
    form: 'plain',
  },
  {
    path: 'prod-hosts.ini',
    before: '[web:vars]\ntoken = «{base62:24}»\nurl="a b" # c\n',
    after: `[web:vars]\ntoken = ${lookedUp("'")}\nurl="a b" # c\n`,
    form: 'plain',
  },
  {
    path,
    before: '[all:vars]\ntoken="Bearer «{base62:24}»" # c\n',
    after:
      "[all:vars]\ntoken=\"Bearer {{ lookup('ansible.builtin.env', 'ACME_TOKEN', default=undef('ACME_TOKEN is not set')) }}\" # c\n",
  },
  { path, before: '[all:vars]\na=1\n# token=«{base62:24}»\n', refuse: /no assignment/ },
  { path, before: '[a:children]\nweb\n[web]\na # k=«{base62:24}»\n', refuse: /no assignment/ },
  { path, before: '[a:vars]\nk={{ x | default("«{base62:24}»") }}\n', refuse: /inside/ },
];
