import { defineLanguage, type FixExample } from '../language.ts';
import { call, failing, lookup, templates } from './_ansible.ts';
import { yamlComment } from './_comments.ts';

/** https://docs.ansible.com/ansible/latest/collections/ansible/builtin/env_lookup.html */
export const language = defineLanguage({
  id: 'ansible',
  of: 'yaml',
  editorIds: ['ansible'],
  files:
    /(?:^|\/)(?:(?:group_vars|host_vars)\/.+|roles\/[^/]+\/(?:defaults|vars|tasks|handlers)\/.+|playbooks?(?:\/.+|[\w.-]*)|site|ansible\/.+)\.ya?ml$/i,
  // A manifest that Ansible only hands on is none of its own files.
  contains: [/^(?!(?:[\s\S]*\n)?apiVersion:)/],
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    ...templates,
    moves: [
      {
        at: /(?:^|\/)(?:hosts|name|import_\w+|include_\w+|roles)(?:\/\d+)?$/,
        refuse: 'Ansible needs a constant here.',
      },
      {
        at: /(?:^|\/)(?:when|that|until|(?:changed|failed)_when|debug\/var)(?:\/\d+)?$/,
        isExpression: true,
        refer: (referring) => lookup('', referring),
        literal: (referring) => call(failing(referring), referring),
      },
      {
        refer: (referring) => lookup(failing(referring), referring),
        plain: (referring) => lookup('', referring),
        literal: (referring) => call(failing(referring), referring),
      },
    ],
  },
  loading: {
    otherwise:
      'Load {file} on the machine that runs Ansible: `set -a; . ./{file}; set +a`. Put `no_log: true` on the tasks that use it. Where others run it, encrypt it instead: `ansible-vault encrypt_string`.',
  },
});

const path = 'group_vars/all.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before: 'db_user: app\ndb_password: «{base62:24}»\n',
    after:
      "db_user: app\ndb_password: \"{{ lookup('ansible.builtin.env', 'ACME_TOKEN', default=undef('ACME_TOKEN is not set')) }}\"\n",
  },
  {
    path,
    before: "key: '«{base62:24}»' # secret\n",
    after: 'key: \'{{ lookup("ansible.builtin.env", "ACME_TOKEN") }}\' # secret\n',
    form: 'plain',
  },
  {
    path: 'roles/web/tasks/main.yml',
    before:
      "- name: get\n  ansible.builtin.uri:\n    url: https://example.net\n    headers:\n      Authorization: 'Bearer «{base62:24}»'\n",
    after:
      '- name: get\n  ansible.builtin.uri:\n    url: https://example.net\n    headers:\n      Authorization: \'Bearer {{ lookup("ansible.builtin.env", "ACME_TOKEN") }}\'\n',
    form: 'plain',
  },
  {
    path,
    before: 'text: "{{ user }}:«{base62:24}»"\n',
    after: "text: \"{{ user }}:{{ lookup('ansible.builtin.env', 'ACME_TOKEN') }}\"\n",
    form: 'plain',
  },
  {
    path,
    before: 'key: "{{ vault | default(\'«{base62:24}»\') }}"\n',
    after:
      "key: \"{{ vault | default(lookup('ansible.builtin.env', 'ACME_TOKEN', default=undef('ACME_TOKEN is not set'))) }}\"\n",
  },
  {
    path: 'roles/web/tasks/main.yml',
    before: '- debug:\n    msg: x\n  when: token == "«{base62:24}»"\n',
    after:
      '- debug:\n    msg: x\n  when: token == lookup("ansible.builtin.env", "ACME_TOKEN", default=undef("ACME_TOKEN is not set"))\n',
  },
  {
    path: 'roles/web/tasks/main.yml',
    before: '- debug:\n  when: token is match("x«{base62:24}»")\n',
    refuse: /inside/,
  },
  { path, before: 'body: \'{"token":"«{base62:24}»"}\'\n', refuse: /map or a list/ },
  { path, before: 'body: |\n  {"token":"«{base62:24}»"}\n', refuse: /map or a list/ },
  {
    path,
    before: `key: "{{ vault | default('{\\"a\\": \\"«{base62:24}»\\"}') }}"\n`,
    refuse: /inside/,
  },
  {
    path,
    before: 'key: >-\n  {{ vault | default(\'{"a": "«{base62:24}»"}\') }}\n',
    refuse: /inside/,
  },
  { path, before: 'key: "{% raw %}«{base62:24}»{% endraw %}"\n', refuse: /inside an expression/ },
  { path: 'playbook.yml', before: '- hosts: «{base62:24}»\n  tasks: []\n', refuse: /constant/ },
  { path, before: 'key: !vault |\n  «{hex:32}»\n', refuse: /type of its own/ },
];
