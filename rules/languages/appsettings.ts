import { defineLanguage, type FixExample } from '../language.ts';

/** The environment stands above the file, with `__` between the keys. https://learn.microsoft.com/aspnet/core/fundamentals/configuration/ */
export const language = defineLanguage({
  id: 'appsettings',
  of: 'json',
  editorIds: [],
  files: /(?:^|\/)appsettings(?:\.[\w-]+)*\.json$/i,
  config: {
    syntax: 'json',
    family: /^appsettings(?:\.[\w-]+)*\.json$/i,
    moves: [{ blank: (keys) => (keys.every((key) => /^\w+$/.test(key)) ? keys.join('__') : undefined) }],
  },
  loading: {
    otherwise:
      'ASP.NET takes {name} from the environment, `set -a; . ./{file}; set +a`, or in development from the user secrets: `dotnet user-secrets set` with `:` in place of `__`. In Azure use a Key Vault, with `--` in place of `__`.',
  },
});

const path = 'appsettings.json';

export const examples: readonly FixExample[] = [
  {
    path,
    before: '{\n  "ConnectionStrings": {\n    "Default": "Server=db;User Id=sa;Password=«{base62:24}»"\n  }\n}\n',
    after: '{\n  "ConnectionStrings": {\n    "Default": ""\n  }\n}\n',
  },
  { path, before: '{ "Key": "«{base62:24}»", "B": 1 }\n', after: '{ "Key": "", "B": 1 }\n' },
  {
    path: 'src/Web/appsettings.Development.json',
    before: '{\n  // mail\n  "Mail": { "Keys": ["a", "«{base62:24}»"], },\n}\n',
    after: '{\n  // mail\n  "Mail": { "Keys": ["a", ""], },\n}\n',
  },
  { path, before: '{ "A": "x \\"«{base62:24}»\\"" }\n', after: '{ "A": "" }\n' },
  { path, before: '{ "Serilog.Sink": "«{base62:24}»" }\n', refuse: /no form/ },
  { path, before: '{ "«{base62:24}»": "a" }\n', refuse: /key/ },
  { path, before: '{ // «{base62:24}»\n}\n', refuse: /value/ },
  { path, before: '{ "A": "«{base62:24}»" "B" }\n', refuse: /valid JSON/ },
];
