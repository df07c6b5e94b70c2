import { defineLanguage, type FixExample } from '../language.ts';

export const language = defineLanguage({
  id: 'fortran',
  editorIds: ['fortran', 'FortranFreeForm', 'FortranFixedForm', 'fortran-modern'],
  files: /\.(?:f|for|f77|f90|f95|f03|f08|f18)$/i,
  comment: { open: '!', quotes: ["'", '"'] },
  refuse:
    'Fortran reads a variable by a subroutine, into a text of a length that you choose: `call get_environment_variable("NAME", value, status=status)`, and stop where status is not 0.',
});

export const examples: readonly FixExample[] = [
  { path: 'a.f90', before: 'key = "«{base62:24}»"\n', refuse: /get_environment_variable/ },
  { path: 'a.f', before: '      parameter (key = "x «{base62:24}»")\n', refuse: /status/ },
];
