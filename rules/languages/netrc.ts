import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';

/** https://everything.curl.dev/usingcurl/netrc.html */
export const language = defineLanguage({
  id: 'netrc',
  of: 'properties',
  editorIds: [],
  files: /(?:^|\/)[._]netrc$|(?:^|\/)\.(?:pgpass|git-credentials|my\.cnf|htpasswd)$/i,
  comment: lineComment,
  refuse: 'This file is for secrets and can refer to no variable: keep it in your home folder, and out of git.',
});

const path = '.netrc';

export const examples: readonly FixExample[] = [
  { path, before: 'machine a login b password «{base62:24}»\n', refuse: /home folder/ },
  { path: '.pgpass', before: 'db:5432:*:app:«{base62:24}»\n', refuse: /home folder/ },
];
