import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'armTemplate',
  of: 'json',
  editorIds: ['arm-template'],
  files: /\.(?:json|jsonc)$/i,
  contains: [/"\$schema"\s*:\s*"[^"]*\/(?:\w*[dD]eploymentTemplate)\.json/],
  format: 'armTemplate',
  loading: {
    otherwise:
      'Give the parameter when you deploy: `az deployment group create … --parameters name="${name}"` after `set -a; . ./{file}; set +a`, or from a Key Vault in the parameters file.',
  },
});

const path = 'azuredeploy.json';
const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"';
const secure = '"acmeToken": { "type": "securestring" }';

export const examples: readonly FixExample[] = [
  {
    path,
    before: `{\n  ${schema},\n  "parameters": {\n    "a": { "type": "string" }\n  },\n  "resources": [{ "k": "«{base62:24}»" }]\n}\n`,
    after: `{\n  ${schema},\n  "parameters": {\n    ${secure},\n    "a": { "type": "string" }\n  },\n  "resources": [{ "k": "[parameters('acmeToken')]" }]\n}\n`,
  },
  {
    path,
    before: `{\n  ${schema},\n  "resources": [{ "k": "It's «{base62:24}»" }]\n}\n`,
    after: `{\n  "parameters": { ${secure} },\n  ${schema},\n  "resources": [{ "k": "[concat('It''s ', parameters('acmeToken'))]" }]\n}\n`,
  },
  {
    path,
    before: `{ ${schema}, "parameters": {}, "variables": { "k": "a«{base62:24}»b" } }\n`,
    after: `{ ${schema}, "parameters": {${secure}}, "variables": { "k": "[concat('a', parameters('acmeToken'), 'b')]" } }\n`,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "adminKey": { "type": "string", "defaultValue": "«{base62:24}»" } } }\n`,
    after: `{ ${schema}, "parameters": { "adminKey": { "type": "securestring" } } }\n`,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "adminKey": { "defaultValue": "«{base62:24}»", "type": "secureString" } } }\n`,
    after: `{ ${schema}, "parameters": { "adminKey": { "type": "secureString" } } }\n`,
  },
  {
    path,
    before: `{ ${schema}, "resources": [{ "k": "[concat('«{base62:24}»', 'a')]" }] }\n`,
    refuse: /inside an expression/,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "k": { "type": "string", "defaultValue": "[[«{base62:24}»" } } }\n`,
    refuse: /inside an expression/,
  },
  { path, before: `{ ${schema}, "variables": { "k": "[[a «{base62:24}»]" } }\n`, refuse: /inside an expression/ },
  { path, before: `{ ${schema}, "resources": [{ "apiVersion": "«{base62:24}»" }] }\n`, refuse: /constant/ },
  {
    path,
    before: `{ ${schema}, "resources": [{ "properties": { "expressionEvaluationOptions": { "scope": "inner" }, "template": { "resources": [{ "k": "«{base62:24}»" }] } } }] }\n`,
    refuse: /parameters of its own/,
  },
  {
    path,
    before: `{\n  // c\n  ${schema},\n  "resources": [{ "k": "«{base62:24}»" }]\n}\n`,
    after: `{\n  // c\n  "parameters": { ${secure} },\n  ${schema},\n  "resources": [{ "k": "[parameters('acmeToken')]" }]\n}\n`,
  },
  { path, before: `{ ${schema}, "outputs": { "k": { "value": "«{base62:24}»" } } }\n`, refuse: /No parameter/ },
  { path, before: `{ ${schema}, "resources": [{ "«{base62:24}»": "k" }] }\n`, refuse: /key/ },
];
