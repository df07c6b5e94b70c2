// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in the languages under test.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtinLanguages } from '../../rules/index.gen.ts';
import type { Language } from '../../rules/language.ts';
import { applyEdits } from '../../server/rewrite/edits.ts';
import { type Mention, mentionsIn } from '../../server/rewrite/references.ts';

const name = 'SHOP_KEY';

/** A file of a language by its first extension or name: one for which the language's own pattern holds. */
const paths = [
  ...[
    'a.js',
    'a.ts',
    'a.tsx',
    'a.py',
    'a.go',
    'A.java',
    'A.kt',
    'a.scala',
    'a.groovy',
    'a.clj',
    'a.c',
    'a.cpp',
    'a.cs',
  ],
  ...['a.rs', 'a.rb', 'a.php', 'a.pl', 'a.lua', 'a.r', 'a.sh', 'a.fish', 'a.ps1', 'a.tcl', 'a.awk', 'a.ex', 'a.erl'],
  ...[
    'a.hs',
    'a.ml',
    'a.nim',
    'a.d',
    'a.pas',
    'a.cr',
    '.npmrc',
    '.yarnrc.yml',
    '.mcp.json',
    '.cursor/mcp.json',
    'bunfig.toml',
  ],
  ...['Caddyfile', 'pom.xml', 'NuGet.config', 'php.ini', 'requirements.txt', 'serverless.yml', 'application.yml'],
  ...['application.properties', 'log4j2.xml', 'logback.xml', 'log4j2.properties', 'a.prisma', 'profiles.yml'],
  ...[
    'config/database.yml',
    'config/packages/a.yaml',
    'supabase/config.toml',
    'terragrunt.hcl',
    '.vscode/settings.json',
  ],
  ...[
    'azure-pipelines.yml',
    '.travis.yml',
    '.gitlab-ci.yml',
    'bitbucket-pipelines.yml',
    '.circleci/config.yml',
    'a.http',
  ],
  ...[
    'playbook.yml',
    'inventory/hosts.ini',
    'otel.yaml',
    'grafana.ini',
    'templates/a.conf.template',
    '.devcontainer.json',
  ],
];

/** Every text in which a language refers to the variable. */
function* writtenIn({ code, lexical, config }: Language): Generator<string> {
  const own = code ?? lexical;
  const reads = [
    { read: own?.read, module: code?.preamble?.helper?.name ?? code?.needs?.module ?? lexical?.module?.name },
    ...(code?.dialects ?? []).map(({ read, needs = code?.needs }) => ({ read, module: needs?.module })),
  ];
  for (const quote of own?.quotes ?? ['"']) {
    for (const { read, module = 'module' } of reads) {
      if (read !== undefined) yield* [read.failFast({ name, quote, module }), read.plain({ name, quote, module })];
    }
    for (const move of config?.moves ?? []) if ('refer' in move) yield move.refer({ name, quote });
  }
}

const isReference = (language: Language, written: string) =>
  // Placeholders for a person, and names that the format or its server has for itself.
  written.includes(name) &&
  !['markdown', 'openapi', 'postman', 'dependabot', 'drone', 'woodpecker'].includes(language.id);

describe('the names in a file', () => {
  for (const language of builtinLanguages) {
    const path = paths.find((each) => language.files.test(`/work/${each}`));
    const texts: readonly string[] = [...writtenIn(language)].filter((written) => isReference(language, written));
    if (texts.length === 0) continue;
    it(`are those that Leakline writes: ${language.id}`, () => {
      assert.ok(path !== undefined, 'There is no file of this language');
      for (const written of texts) {
        const header = written.startsWith('env.') ? "import { env } from '$env/dynamic/private';\n" : '';
        const text = `${header}${written}`;
        const found: readonly Mention[] = mentionsIn({ path: `/work/${path}`, text }).filter(
          (mention) => mention.name === name,
        );
        const places = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
        assert.deepEqual(
          found.map(({ span }) => span.start),
          places,
          text,
        );
      }
    });
  }

  const cases: readonly (readonly [path: string, before: string, after: string])[] = [
    [
      'a.js',
      "const { SHOP_KEY, A: a, SHOP_KEY: b = '' } = process.env;",
      "const { NEW: SHOP_KEY, A: a, NEW: b = '' } = process.env;",
    ],
    [
      'a.js',
      'use(SHOP_KEY, config.env.SHOP_KEY, `${SHOP_KEY}`, process.env["SHOP_KEY"], process.env.SHOP_KEY_2)',
      'use(SHOP_KEY, config.env.SHOP_KEY, `${SHOP_KEY}`, process.env["NEW"], process.env.SHOP_KEY_2)',
    ],
    [
      'env.d.ts',
      'interface ProcessEnv { readonly SHOP_KEY: string; A?: SHOP_KEY }',
      'interface ProcessEnv { readonly NEW: string; A?: SHOP_KEY }',
    ],
    [
      'a.py',
      'SHOP_KEY = environ.get(\'SHOP_KEY\') or env.str("SHOP_KEY")  # SHOP_KEY',
      'SHOP_KEY = environ.get(\'NEW\') or env.str("NEW")  # SHOP_KEY',
    ],
    ['a.ipynb', '"key = os.environ[\\"SHOP_KEY\\"]\\n"', '"key = os.environ[\\"NEW\\"]\\n"'],
    ['A.java', '@Value("${SHOP_KEY}") String a = "${SHOP_KEY}";', '@Value("${NEW}") String a = "${SHOP_KEY}";'],
    ['a.go', 'v, ok := os.LookupEnv("SHOP_KEY")', 'v, ok := os.LookupEnv("NEW")'],
    [
      'a.sh',
      'export SHOP_KEY=1\nrun "$SHOP_KEY" \\$SHOP_KEY -e SHOP_KEY # a SHOP_KEY',
      'export NEW=1\nrun "$NEW" \\$SHOP_KEY -e NEW # a SHOP_KEY',
    ],
    ['Dockerfile', 'ARG SHOP_KEY\nENV SHOP_KEY=$SHOP_KEY', 'ARG NEW\nENV NEW=$NEW'],
    [
      '.env',
      "# SHOP_KEY=old\nexport SHOP_KEY='SHOP_KEY $SHOP_KEY'\nB=x-$SHOP_KEY\n",
      "# NEW=old\nexport NEW='SHOP_KEY $SHOP_KEY'\nB=x-$NEW\n",
    ],
    [
      '.vscode/launch.json',
      '{ "env": { "SHOP_KEY": "${env:SHOP_KEY}" }, "args": ["SHOP_KEY"] }',
      '{ "env": { "NEW": "${env:NEW}" }, "args": ["SHOP_KEY"] }',
    ],
    [
      'turbo.json',
      '{ "globalEnv": ["A", "SHOP_KEY"], "x": ["SHOP_KEY"] }',
      '{ "globalEnv": ["A", "NEW"], "x": ["SHOP_KEY"] }',
    ],
    [
      'compose.yaml',
      'services:\n  app:\n    build: .\n    environment:\n      SHOP_KEY: ${SHOP_KEY:?SHOP_KEY is not set}\n',
      'services:\n  app:\n    build: .\n    environment:\n      NEW: ${NEW:?NEW is not set}\n',
    ],
    [
      'compose.yaml',
      'services:\n  db:\n    environment:\n      SHOP_KEY: ${SHOP_KEY}\n    image: db\n',
      'services:\n  db:\n    environment:\n      SHOP_KEY: ${NEW}\n    image: db\n',
    ],
    [
      'compose.yaml',
      'services:\n  db:\n    image: db\n    environment:\n    - SHOP_KEY\n    - "SHOP_KEY=$$SHOP_KEY"\n',
      'services:\n  db:\n    image: db\n    environment:\n    - SHOP_KEY=${NEW}\n    - "SHOP_KEY=$$SHOP_KEY"\n',
    ],
    [
      'compose.yaml',
      'services:\n  db:\n    secrets: [shop_key]\nsecrets:\n  shop_key:\n    environment: SHOP_KEY\n  other: { environment: "SHOP_KEY" }\n',
      'services:\n  db:\n    secrets: [shop_key]\nsecrets:\n  shop_key:\n    environment: NEW\n  other: { environment: "NEW" }\n',
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - run: use "$SHOP_KEY"\n        env:\n          SHOP_KEY: ${{ secrets.SHOP_KEY }}\n      - uses: x/y@1\n        env:\n          SHOP_KEY: ${{ env.SHOP_KEY }}\n',
      'jobs:\n  a:\n    steps:\n      - run: use "$NEW"\n        env:\n          NEW: ${{ secrets.SHOP_KEY }}\n      - uses: x/y@1\n        env:\n          SHOP_KEY: ${{ env.NEW }}\n',
    ],
    [
      'web.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: SHOP_KEY\n          valueFrom:\n            secretKeyRef:\n              name: web\n              key: SHOP_KEY\n        - { name: A, valueFrom: { secretKeyRef: { key: "SHOP_KEY", name: SHOP_KEY } } }\n      image: a\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: SHOP_KEY\n          valueFrom:\n            secretKeyRef:\n              name: web\n              key: NEW\n        - { name: A, valueFrom: { secretKeyRef: { key: "NEW", name: SHOP_KEY } } }\n      image: a\n',
    ],
    [
      'env.schema.json',
      '{ "properties": { "SHOP_KEY": { "type": "string", "title": "SHOP_KEY" } }, "required": ["A", "SHOP_KEY"] }',
      '{ "properties": { "NEW": { "type": "string", "title": "SHOP_KEY" } }, "required": ["A", "NEW"] }',
    ],
    ['data.json', '{ "SHOP_KEY": { "required": true } }', '{ "SHOP_KEY": { "required": true } }'],
    ['README.md', 'SHOP_KEY is read by `process.env.SHOP_KEY`.', 'SHOP_KEY is read by `process.env.NEW`.'],
  ];
  for (const [path, before, after] of cases) {
    it(`change together, and nothing else does: ${path}, ${before.slice(0, 30)}`, () => {
      const edits = mentionsIn({ path: `/work/${path}`, text: before })
        .filter((mention) => mention.name === name)
        .map(({ span, renamed }) => ({ span, text: renamed('NEW') }));
      assert.equal(applyEdits(before, edits), after);
    });
  }

  it('are those of the variables of HCL, which the environment sets under a prefix', () => {
    for (const [path, before, after] of [
      [
        'main.tf',
        'variable "token" {}\nlocals { a = "${var.token}-${var.token_2}-${x.var.token}" }\n',
        'variable "own" {}\nlocals { a = "${var.own}-${var.token_2}-${x.var.token}" }\n',
      ],
      ['prod.auto.tfvars', 'token = "a"\ntoken_2 = "token"\n', 'own = "a"\ntoken_2 = "token"\n'],
      ['modules/a/main.tf', 'variable "token" {}\n', 'variable "token" {}\n'],
    ] as const) {
      const edits = mentionsIn({ path: `/work/${path}`, text: before })
        .filter((mention) => mention.name === 'TF_VAR_token')
        .map(({ span, renamed }) => ({ span, text: renamed('TF_VAR_own') }));
      assert.equal(applyEdits(before, edits), after);
    }
    const [mention] = mentionsIn({ path: '/work/a.pkr.hcl', text: 'variable "token" {}\n' });
    assert.equal(mention?.name, 'PKR_VAR_token');
    // Packer would no longer find it.
    assert.equal(mention?.renamed('OWN'), 'token');
  });

  it('are found in time in a long line that looks like them', () => {
    for (const part of [
      'env',
      'process.env',
      '$env',
      'interface ProcessEnv ',
      '{',
      '"env": {',
      'secretKeyRef:\n',
      '"properties": "A_B": {',
      'var.',
      'a=',
      '@Value("$',
    ]) {
      mentionsIn({ path: '/work/a.json', text: part.repeat(20_000) });
      mentionsIn({ path: '/work/a.ts', text: part.repeat(20_000) });
    }
  });
});
