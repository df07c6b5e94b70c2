import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/ */
export const language = defineLanguage({
  id: 'kubernetes',
  of: 'yaml',
  editorIds: ['kubernetes'],
  files: /^(?!.*(?:^|\/)kustomization\.ya?ml$).*\.ya?ml$/i,
  contains: [/^apiVersion:\s*\S/m, /^kind:\s*\S/m, /^(?![\s\S]*\{\{[-\s])/],
  comment: yamlComment,
  format: 'kubernetes',
  loading: {
    otherwise:
      'Make the Secret that the manifest names now: `kubectl create secret generic … --from-literal=…` or, from a file with nothing else in it, `--from-env-file={file}`.',
  },
});

const path = 'deploy/web.yaml';
const head =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          env:\n';
const reference =
  '            - name: KEY\n              valueFrom:\n                secretKeyRef:\n                  name: web-secrets\n                  key: ACME_TOKEN';

export const examples: readonly FixExample[] = [
  {
    path,
    before: `${head}            - name: KEY\n              value: «{base62:24}»\n            - name: B\n`,
    after: `${head}${reference}\n            - name: B\n`,
  },
  {
    path,
    before: `${head}            - name: KEY\n              value: "«{base62:24}»" # c\n`,
    after: `${head}${reference} # c\n`,
  },
  {
    path,
    before: `${head}            - value: '«{base62:24}»'\n              name: KEY\n`,
    after: `${head}            - valueFrom:\n                secretKeyRef:\n                  name: web-secrets\n                  key: ACME_TOKEN\n              name: KEY\n`,
  },
  {
    path,
    before: `${head}            - name: URL\n              value: postgres://a:«{base62:24}»@db/a\n`,
    after: `${head}${reference.replace('KEY', 'URL').replace('ACME_TOKEN', 'DATABASE_URL')}\n`,
  },
  {
    path,
    before: `${head}            - name: HEADER\n              value: Bearer «{base62:24}»\n`,
    after: `${head}${reference.replace('name: KEY', 'name: ACME_TOKEN')}\n            - name: HEADER\n              value: Bearer $(ACME_TOKEN)\n`,
  },
  {
    path,
    before: `${head}            - name: URL\n              value: postgres://a:«{base62:24}»@$(HOST)/a\n`,
    after: `${head}${reference.replace('name: KEY', 'name: ACME_TOKEN')}\n            - name: URL\n              value: postgres://a:$(ACME_TOKEN)@$(HOST)/a\n`,
  },
  {
    path,
    before: `${head}            - { name: KEY, value: «{base62:24}» }\n`,
    after: `${head}            - { name: KEY, valueFrom: { secretKeyRef: { name: web-secrets, key: ACME_TOKEN } } }\n`,
  },
  {
    path,
    before: `${head}            - name: KEY\n              value: &key «{base62:24}»\n            - name: B\n              value: *key\n`,
    refuse: /anchor/,
  },
  {
    path,
    before: `${head}            - name: ACME_TOKEN\n              value: a\n          command: [run, "--key=«{base62:24}»"]\n`,
    after: `${head}${reference.replace('name: KEY', 'name: ACME_TOKEN_2').replace('key: ACME_TOKEN', 'key: ACME_TOKEN_2')}\n            - name: ACME_TOKEN\n              value: a\n          command: [run, "--key=$(ACME_TOKEN_2)"]\n`,
  },
  {
    path,
    before: `${head}${reference.replace('name: KEY', 'name: ACME_TOKEN')}\n          args:\n            - --key=«{base62:24}»\n`,
    after: `${head}${reference.replace('name: KEY', 'name: ACME_TOKEN')}\n          args:\n            - --key=$(ACME_TOKEN)\n`,
  },
  { path, before: `${head}            - name: KEY\n              # value: «{base62:24}»\n`, refuse: /value/ },
  { path, before: 'apiVersion: v1\nkind: Secret\nstringData:\n  key: «{base62:24}»\n', refuse: /encryption/ },
  { path, before: 'kind: ConfigMap\napiVersion: v1\ndata:\n  key: «{base62:24}»\n', refuse: /ConfigMap/ },
  {
    path,
    before: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - args: ["--key=«{base62:24}»"]\n',
    after:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: ACME_TOKEN\n          valueFrom:\n            secretKeyRef:\n              name: app-secrets\n              key: ACME_TOKEN\n      args: ["--key=$(ACME_TOKEN)"]\n',
  },
  {
    path,
    before:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [] # c\n      args: ["--key=«{base62:24}»"]\n',
    after:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [{ name: ACME_TOKEN, valueFrom: { secretKeyRef: { name: app-secrets, key: ACME_TOKEN } } }] # c\n      args: ["--key=$(ACME_TOKEN)"]\n',
  },
  {
    path,
    before:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: # c\n      args: ["--key=«{base62:24}»"]\n',
    after:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: # c\n        - name: ACME_TOKEN\n          valueFrom:\n            secretKeyRef:\n              name: app-secrets\n              key: ACME_TOKEN\n      args: ["--key=$(ACME_TOKEN)"]\n',
  },
  {
    path,
    before: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: a, args: ["--key=«{base62:24}»"] }\n',
    after:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: a, env: [{ name: ACME_TOKEN, valueFrom: { secretKeyRef: { name: app-secrets, key: ACME_TOKEN } } }], args: ["--key=$(ACME_TOKEN)"] }\n',
  },
  {
    path,
    before:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [ { name: B, value: a-«{base62:24}» } ]\n',
    after:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [ { name: ACME_TOKEN, valueFrom: { secretKeyRef: { name: app-secrets, key: ACME_TOKEN } } }, { name: B, value: a-$(ACME_TOKEN) } ]\n',
  },
  {
    path,
    before:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: &env\n        - name: B\n    - name: b\n      env: *env\n      args: [«{base62:24}»]\n',
    refuse: /lines of their own/,
  },
  {
    path,
    before:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - livenessProbe:\n        exec: { command: [a, «{base62:24}»] }\n',
    refuse: /secretKeyRef/,
  },
];
