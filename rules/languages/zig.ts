import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'zig',
  editorIds: ['zig'],
  files: /\.zig$/i,
  comment: { open: '//', quotes: ['"'] },
  refuse:
    'How Zig reads a variable depends on its version and needs an allocator (`std.process.getEnvVarOwned(allocator, "NAME")` up to 0.15): read it where the program starts, and hand it on.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.zig', before: 'const key = "«{base62:24}»";\n', refuse: /allocator/ },
  { path: 'a.zig', before: 'pub fn main() void { send("x «{base62:24}»"); }\n', refuse: /version/ },
];
