import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'xml',
  editorIds: ['xml'],
  files: /\.(?:xml|config|plist|xaml|csproj|props|targets|nuspec|resx)$/i,
  refuse:
    'What reads this file decides how it refers to a variable (Maven: ${env.NAME}, NuGet: %NAME%): use that form, and keep the value in the env file.',
});

export const examples: readonly FixExample[] = [
  { before: '<a b="«{base62:24}»"/>\n', refuse: /What/ },
  { before: '<a b="x «{hex:32}»"/>\n', refuse: /What/ },
];
