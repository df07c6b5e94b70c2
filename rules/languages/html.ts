import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'html',
  editorIds: ['html', 'vue', 'svelte'],
  files: /\.(?:html?|vue|svelte|xhtml|hbs|ejs)$/i,
  refuse:
    'A page runs in a browser, where a secret is public wherever it comes from: keep it on a server, and let the page ask that server.',
});

export const examples: readonly FixExample[] = [
  { before: '<b>«{base62:24}»</b>\n', refuse: /A/ },
  { before: '<b>x «{hex:32}»</b>\n', refuse: /A/ },
];
