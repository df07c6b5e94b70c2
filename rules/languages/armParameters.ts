import { defineLanguage, type FixExample } from '../language.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter */
export const language = defineLanguage({
  id: 'armParameters',
  of: 'json',
  editorIds: ['arm-template-parameters'],
  files: /\.json$/i,
  contains: [/"\$schema"\s*:\s*"[^"]*\/deploymentParameters\.json/i],
  format: 'armParameters',
  loading: {
    otherwise:
      'Put the value where the file has it from now: in the Key Vault that it names, `az keyvault secret set --vault-name … --name … --value "${name}"`, or in the command that deploys, `az deployment group create … --parameters name="${name}"`, after `set -a; . ./{file}; set +a`.',
  },
});

const path = 'main.parameters.json';
const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"';

const vault = '"reference": { "keyVault": { "id": "/subscriptions/a/vaults/b" }, "secretName": "c" }';

export const examples: readonly FixExample[] = [
  {
    path,
    before: `{\n  ${schema},\n  "parameters": {\n    "region": { "value": "eu" },\n    "acmeToken": { "value": "«{base62:24}»" }\n  }\n}\n`,
    after: `{\n  ${schema},\n  "parameters": {\n    "region": { "value": "eu" }\n  }\n}\n`,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "a": { ${vault} }, "acmeToken": { "value": "«{base62:24}»" } } }\n`,
    after: `{ ${schema}, "parameters": { "a": { ${vault} }, "acmeToken": { ${vault.replace('"c"', '"acme-token"')} } } }\n`,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "a": { ${vault} }, "b": { "value": "«{base62:24}»", "metadata": {} } } }\n`,
    refuse: /more than a value/,
  },
  {
    path,
    before: `{ ${schema}, "parameters": { "key": { "value": ["«{base62:24}»"] } } }\n`,
    refuse: /parameter of its own/,
  },
];
