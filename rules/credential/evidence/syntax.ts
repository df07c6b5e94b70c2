/** What kind of file a text is: in configuration a bare word is a value, in code it is an expression. */

import type { Source } from '../../rule.ts';

/** What kind of file it is. */
export type Syntax = 'code' | 'config' | 'prose' | 'unknown';

const extensions: Readonly<Record<Syntax, string>> = {
  code:
    'ts tsx mts cts js jsx mjs cjs py pyi pyw go java kt kts scala sc c cc cpp cxx h hh hpp hxx m mm cs vb fs fsx rb erb php phtml rs swift dart lua ' +
    'pl pm r jl ex exs erl hrl hs clj cljs cljc edn groovy gradle ps1 psm1 psd1 tf hcl bicep vue svelte sol zig nim d pas ml mli elm coffee v sv vhd as ' +
    'json jsonc json5 ipynb cshtml jsp jspx asp aspx twig ejs feature proto thrift graphql gql css scss less html htm xhtml qml cls trigger abap rkt scm lisp el',
  config:
    'yaml yml properties ini cfg conf cnf config env toml sh bash zsh fish ksh bat cmd envrc npmrc netrc pgpass sql psql mysql dockerfile service desktop rc ' +
    'tfvars reg inf plist xml xsd pom csproj props settings mk mak make makefile in tmpl template j2 tpl dist local example sample editorconfig hosts htpasswd csv tsv ovpn nmconnection rdp vnc sls',
  prose: 'md markdown mdx rst adoc asciidoc txt text log org tex eml wiki textile',
  unknown: '',
};

const byExtension = new Map<string, Syntax>(
  (Object.keys(extensions) as Syntax[]).flatMap((syntax) =>
    extensions[syntax].split(' ').map((extension): [string, Syntax] => [extension, syntax]),
  ),
);

/** The last answer: of a file it is asked at every name in it. */
let last: { readonly path: string; readonly languageId: string | undefined; readonly syntax: Syntax } | undefined;

/** The kind of a source, by the last part of its path; `unknown` where that says nothing. `.txt` files hold anything. */
export function syntaxOfSource({ path, languageId }: Source): Syntax {
  if (last?.path !== path || last.languageId !== languageId)
    last = { path, languageId, syntax: syntaxOf(path, languageId) };
  return last.syntax;
}

function syntaxOf(path: string, languageId: string | undefined): Syntax {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (file.startsWith('.env') || file.startsWith('dockerfile') || file.startsWith('makefile')) return 'config';
  const extension = file.slice(file.lastIndexOf('.') + 1);
  if (extension === 'txt') return 'unknown';
  const known = byExtension.get(extension);
  if (known !== undefined) return known;
  const byLanguage = languageId === undefined ? undefined : byLanguageId.get(languageId);
  return byLanguage ?? (extension.endsWith('rc') ? 'config' : 'unknown');
}

const byLanguageId = new Map<string, Syntax>([
  ...[
    'typescript',
    'javascript',
    'typescriptreact',
    'javascriptreact',
    'python',
    'go',
    'java',
    'csharp',
    'ruby',
    'php',
    'rust',
    'json',
    'jsonc',
  ].map((id): [string, Syntax] => [id, 'code']),
  ...['yaml', 'dotenv', 'shellscript', 'dockerfile', 'ini', 'properties', 'toml', 'xml', 'sql'].map(
    (id): [string, Syntax] => [id, 'config'],
  ),
  ['markdown', 'prose'],
]);

/** Whether the path is one of tests, fixtures, examples or documentation, where secrets are more often made up. */
export function isTestPath(path: string): boolean {
  return /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures?|mocks?|testdata|examples?|samples?|e2e|docs?)(?=[/._-])|\.t$/i.test(
    path,
  );
}

/** Whether a text is a test, an example, documentation or a test run's setup, where the default passwords of products are quoted rather than used. */
export const isSample = (source: Source): boolean =>
  isTestPath(source.path) ||
  syntaxOfSource(source) === 'prose' ||
  /[.-](?:example|sample|template|dist)$/i.test(source.path) ||
  /(?:^|\/)\.(?:github|circleci|gitlab-ci|travis)\b/.test(source.path);

/** Whether the path is one of texts in several languages: `locales/de.json`, `messages_fr.properties`, `strings.xml`. */
export function isTranslation(path: string): boolean {
  return (
    /(?:^|[/._-])(?:i18n|l10n|intl|locales?|langs?|languages?|translations?|messages|strings)(?=[/._-])/i.test(path) ||
    /(?:^|[/_-])[a-z]{2}[_-][A-Z]{2}\.\w+$|\.(?:po|pot|xliff?|arb)$/.test(path)
  );
}
