import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** Rails evaluates these files as ERB before it reads them as YAML. https://guides.rubyonrails.org/configuring.html#configuring-a-database */
export const language = defineLanguage({
  id: 'rails',
  of: 'yaml',
  editorIds: [],
  files:
    /(?:^|\/)config\/(?:database|cable|storage|cache|queue|recurring|secrets|sidekiq|mongoid|redis|elasticsearch)\.ya?ml$/i,
  comment: yamlComment,
  config: {
    syntax: 'yaml',
    refers: /<%/,
    inside: /<%(?:(?!%>).)*$/,
    moves: [
      {
        refer: ({ name, quote }) => `<%= ENV.fetch(${quote}${name}${quote}) %>`,
        plain: ({ name, quote }) => `<%= ENV[${quote}${name}${quote}] %>`,
        // What ERB writes is read as YAML: only in quotes of its own is every value a text.
        bare: ({ name }) => `<%= ENV.fetch("${name}").to_json %>`,
        literal: ({ name, quote }) => `ENV.fetch(${quote}${name}${quote})`,
      },
    ],
  },
  loading: {
    loaders: [
      { file: /^Gemfile$/, text: /["']dotenv(?:-rails)?["']/, note: 'dotenv-rails loads {file} of this project.' },
    ],
    otherwise:
      'Nothing loads {file} yet: add `gem "dotenv-rails"` to the Gemfile, or start with `set -a; . ./{file}; set +a`.',
  },
});

const path = 'config/database.yml';

export const examples: readonly FixExample[] = [
  {
    path,
    before:
      'production:\n  adapter: postgresql\n  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>\n  password: «{base62:24}»\n',
    after:
      'production:\n  adapter: postgresql\n  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>\n  password: <%= ENV.fetch("ACME_TOKEN").to_json %>\n',
  },
  {
    path,
    before: "production:\n  password: '«{base62:24}»' # of the database\n",
    after: 'production:\n  password: <%= ENV.fetch("ACME_TOKEN").to_json %> # of the database\n',
  },
  {
    path,
    before: 'production:\n  url: postgres://app:«{base62:24}»@db/app\n',
    after: 'production:\n  url: <%= ENV.fetch("DATABASE_URL").to_json %>\n',
  },
  {
    path,
    before: 'production:\n  url: postgres://app:«{base62:24}»@<%= ENV["HOST"] %>/app\n',
    after: 'production:\n  url: postgres://app:<%= ENV.fetch(\'ACME_TOKEN\') %>@<%= ENV["HOST"] %>/app\n',
  },
  {
    path,
    before: 'a:\n  password: <%= ENV["X"] || "«{base62:24}»" %>\n',
    after: 'a:\n  password: <%= ENV["X"] || ENV.fetch("ACME_TOKEN") %>\n',
  },
  {
    path,
    before: 'a:\n  password: |\n    «{base62:24}»\n  b: 1\n',
    after: 'a:\n  password: <%= ENV.fetch("ACME_TOKEN").to_json %>\n  b: 1\n',
  },
  { path, before: 'a:\n  password: <%= f("a«{base62:24}») %>\n', refuse: /inside an expression/ },
  { path, before: 'a:\n  # password: «{base62:24}»\n  b: 1\n', refuse: /value/ },
];
