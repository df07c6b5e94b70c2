import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'bicep',
  editorIds: ['bicep', 'bicep-params'],
  files: /\.bicep(?:param)?$/i,
  comment: { open: '//', quotes: ["'"], blocks: ["'''"] },
  format: 'bicep',
  loading: {
    loaders: [
      {
        file: /\.bicepparam$/,
        text: /readEnvironmentVariable/,
        note: 'The .bicepparam file reads the variable when you deploy: load the env file before, `set -a; . ./.env; set +a`.',
      },
    ],
    otherwise:
      'Give the parameter when you deploy: `az deployment group create … --parameters name="${name}"` after `set -a; . ./{file}; set +a`; or from a Key Vault, `vault.getSecret(…)` as a parameter of a module.',
  },
});

const path = 'main.bicep';
const declared = '@secure()\nparam acmeToken string\n\n';

export const examples: readonly FixExample[] = [
  {
    path,
    before: "targetScope = 'resourceGroup'\n\n@description('x')\nparam a string\nvar k = '«{base62:24}»'\n",
    after: `targetScope = 'resourceGroup'\n\n${declared}@description('x')\nparam a string\nvar k = acmeToken\n`,
  },
  {
    path,
    before: "resource a 'b@1' = {\n  properties: {\n    key: 'Bearer «{base62:24}»' // c\n  }\n}\n",
    after: `${declared}resource a 'b@1' = {\n  properties: {\n    key: 'Bearer \${acmeToken}' // c\n  }\n}\n`,
  },
  {
    path,
    before: "var k = [\n  'a\\'${b}:«{base62:24}»'\n]\n",
    after: `${declared}var k = [\n  'a\\'\${b}:\${acmeToken}'\n]\n`,
  },
  { path, before: "param adminKey string = '«{base62:24}»'\n", after: '@secure()\nparam adminKey string\n' },
  {
    path,
    before: "@secure()\n@minLength(3)\nparam adminKey string = '«{base62:24}»'\n",
    after: '@secure()\n@minLength(3)\nparam adminKey string\n',
  },
  {
    path: 'dev.bicepparam',
    before: "using 'main.bicep'\nparam adminKey = '«{base62:24}»'\n",
    after: "using 'main.bicep'\nparam adminKey = readEnvironmentVariable('ADMIN_KEY')\n",
  },
  {
    path: 'dev.bicepparam',
    before: "param a = { k: 'x «{base62:24}»' }\n",
    after: "param a = { k: 'x ${readEnvironmentVariable('ACME_TOKEN')}' }\n",
  },
  { path, before: "@description('«{base62:24}»')\nparam a string\n", refuse: /constant/ },
  { path, before: "@allowed([\n  'a'\n  '«{base62:24}»'\n])\nparam a string\n", refuse: /constant/ },
  { path, before: "func f() string => '«{base62:24}»'\n", refuse: /argument/ },
  { path, before: "@export()\nvar k = '«{base62:24}»'\n", refuse: /exported/ },
  { path, before: "metadata a = '«{base62:24}»'\n", refuse: /constant/ },
  {
    path,
    before: "@description('a (b)')\nparam o object = {\n  k: '«{base62:24}»'\n}\n",
    after: `${declared}@description('a (b)')\nparam o object = {\n  k: acmeToken\n}\n`,
  },
  {
    path,
    before: "func f(x string) string => '${x}'\nvar k = '«{base62:24}»'\n",
    after: `${declared}func f(x string) string => '\${x}'\nvar k = acmeToken\n`,
  },
  { path, before: "output k string = '«{base62:24}»'\n", refuse: /output/ },
  { path, before: "module a 'b/«{base62:24}»' = {\n}\n", refuse: /constant/ },
  { path, before: "var k = '''\n«{base62:24}»\n'''\n", refuse: /several lines/ },
  { path, before: "// key: '«{base62:24}»'\n", refuse: /comment/ },
  { path, before: "var k = '${«{base62:24}»}'\n", refuse: /expression/ },
];
