import { defineLanguage, type FixExample } from '../language.ts';

/** https://learn.microsoft.com/aspnet/identity/overview/features-api/best-practices-for-deploying-passwords-and-other-sensitive-data-to-aspnet-and-azure */
export const language = defineLanguage({
  id: 'webConfig',
  of: 'xml',
  editorIds: [],
  files: /(?:^|\/)(?:web|app)(?:\.[\w-]+)?\.config$/i,
  refuse:
    'Keep it in a file that git ignores: <connectionStrings configSource="connections.config"/> or <appSettings file="secrets.config">; or let a configuration builder read the environment.',
});

const path = 'web.config';

export const examples: readonly FixExample[] = [
  { path, before: '<add name="a" connectionString="Password=«{base62:24}»"/>\n', refuse: /configSource/ },
  { path: 'App.Release.config', before: '<add key="a" value="«{base62:24}»"/>\n', refuse: /secrets\.config/ },
];
