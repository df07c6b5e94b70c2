import { defineLanguage, type FixExample } from '../language.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter */
export const language = defineLanguage({
  id: 'armParameters',
  of: 'json',
  editorIds: ['arm-template-parameters'],
  files: /\.json$/i,
  contains: [/"\$schema"\s*:\s*"[^"]*\/deploymentParameters\.json/i],
  refuse:
    'Let the parameter refer to a Key Vault instead of a "value": "reference": { "keyVault": { "id": "/subscriptions/…/vaults/NAME" }, "secretName": "…" }.',
});

const path = 'main.parameters.json';
const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"';

export const examples: readonly FixExample[] = [
  { path, before: `{ ${schema}, "parameters": { "key": { "value": "«{base62:24}»" } } }\n`, refuse: /keyVault/ },
  { path, before: `{ ${schema}, "parameters": { "key": { "value": ["«{base62:24}»"] } } }\n`, refuse: /secretName/ },
];
