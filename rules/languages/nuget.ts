import { defineLanguage, type FixExample } from '../language.ts';

/** https://learn.microsoft.com/nuget/reference/nuget-config-file#using-environment-variables */
export const language = defineLanguage({
  id: 'nuget',
  of: 'xml',
  editorIds: [],
  files: /(?:^|\/)NuGet\.config$/i,
  config: {
    syntax: 'xml',
    refers: /%\w+%/,
    moves: [
      {
        at: /\/add\[Password\]\/@value$/i,
        refuse: 'An encrypted password is bound to one user of one machine: use ClearTextPassword with %NAME% instead.',
      },
      {
        at: /\/apikeys\//i,
        refuse: 'An encrypted key is bound to one user of one machine: delete it here, and push with `--api-key`.',
      },
      { at: /\/add\[[^\]]*\]\/@value$/, refer: ({ name }) => `%${name}%` },
    ],
  },
  loading: {
    otherwise:
      'NuGet takes {name} from the environment: `set -a; . ./{file}; set +a`; an unset variable stays as it is written.',
  },
});

const path = 'NuGet.config';
const credentials = (line: string) =>
  `<?xml version="1.0"?>\n<configuration>\n  <packageSourceCredentials>\n    <own>\n      ${line}\n    </own>\n  </packageSourceCredentials>\n</configuration>\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: credentials('<add key="ClearTextPassword" value="«{base62:24}»" />'),
    after: credentials('<add key="ClearTextPassword" value="%ACME_TOKEN%" />'),
  },
  {
    path,
    before: credentials("<add value='«{base62:24}»' key='ClearTextPassword'/>"),
    after: credentials("<add value='%ACME_TOKEN%' key='ClearTextPassword'/>"),
  },
  {
    path: 'nuget.config',
    before: credentials('<add key="a" value="https://a.b/«{base62:24}»/v3" />'),
    after: credentials('<add key="a" value="https://a.b/%ACME_TOKEN%/v3" />'),
  },
  { path, before: credentials('<add key="Password" value="«{base62:24}»" />'), refuse: /ClearTextPassword/ },
  { path, before: credentials('<!-- «{base62:24}» -->'), refuse: /comment/ },
  { path, before: credentials('<a>«{base62:24}»</a>'), refuse: /no form/ },
  {
    path,
    before: '<configuration>\n  <apikeys><add key="a" value="«{base62:24}»" /></apikeys>\n</configuration>\n',
    refuse: /--api-key/,
  },
];
