import { defineLanguage, type FixExample } from '../language.ts';

/** https://learn.microsoft.com/azure/azure-functions/functions-develop-local#local-settings-file */
export const language = defineLanguage({
  id: 'functionsSettings',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)local\.settings\.json$/i,
  refuse:
    'This file is for secrets on this machine: add local.settings.json to .gitignore. In Azure set the same key as an application setting, `@Microsoft.KeyVault(SecretUri=https://…)`.',
});

const path = 'local.settings.json';

export const examples: readonly FixExample[] = [
  { path, before: '{ "Values": { "Key": "«{base62:24}»" } }\n', refuse: /gitignore/ },
  { path, before: '{ "ConnectionStrings": { "Key": "«{base62:24}»" } }\n', refuse: /KeyVault/ },
];
