import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'vba',
  of: 'apex',
  contains: [
    /^\s*(?:VERSION\s|Attribute\s+VB_|Option\s+Explicit|(?:(?:Public|Private)\s+)?(?:Sub|Function)\s|Dim\s)/im,
  ],
  editorIds: ['vba', 'vbs'],
  files: /\.(?:bas|frm|vbs|cls)$/i,
  comment: { open: "'", quotes: ['"'] },
  refuse:
    'A document carries its macros to everyone who has it: read the value with Environ$("NAME") on the machine that runs it, or ask for it.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.bas', before: 'Attribute VB_Name = "a"\nKey = "«{base62:24}»"\n', refuse: /Environ/ },
  { path: 'a.cls', before: 'VERSION 1.0 CLASS\nKey = "x «{base62:24}»"\n', refuse: /macros/ },
];
