/** Constants that other files can see: what those say decides. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixIn, reasonOf } from './project.ts';

const secret = '«abcDEF123456»';

interface Case {
  readonly path: string;
  readonly source: string;
  /** Another file that takes the name as any other value. */
  readonly harmless: readonly [path: string, text: string];
  /** Another file that needs it as a constant. */
  readonly needing: readonly [path: string, text: string];
}

const cases: Readonly<Record<string, Case>> = {
  'C#': {
    path: '/project/src/Keys.cs',
    source: `public class Keys\n{\n    public const string Main = "${secret}";\n}\n`,
    harmless: ['/project/src/App.cs', 'class App { string k = Keys.Main; }\n'],
    needing: ['/project/other/App.cs', '[Name(Keys.Main)] class App { }\n'],
  },
  Java: {
    path: '/project/src/Keys.java',
    source: `class Keys {\n    static final String MAIN = "${secret}";\n}\n`,
    harmless: ['/project/src/App.java', 'class App { String k = Keys.MAIN; }\n'],
    needing: ['/project/other/App.java', '@Name(Keys.MAIN) class App { }\n'],
  },
  Kotlin: {
    path: '/project/src/Keys.kt',
    source: `object Keys {\n    const val MAIN = "${secret}"\n}\n`,
    harmless: ['/project/src/App.kt', 'val k = Keys.MAIN\n'],
    needing: ['/project/other/App.kt', '@Name(Keys.MAIN)\nclass App\n'],
  },
  Go: {
    path: '/project/keys/keys.go',
    source: `package keys\n\nconst Main = "${secret}"\n`,
    harmless: ['/project/keys/app.go', 'package keys\n\nvar k = Main\n'],
    needing: ['/project/app.go', 'package app\n\nconst k = keys.Main\n'],
  },
  C: {
    path: '/project/src/keys.c',
    source: `const char *main_key = "${secret}";\n`,
    harmless: ['/project/src/app.c', 'int main(void) { return 0; }\n'],
    needing: ['/project/src/app.c', 'extern const char *main_key;\n'],
  },
};

describe('a constant that other files can see', () => {
  for (const [language, { path, source, harmless, needing }] of Object.entries(cases)) {
    it(`moves in ${language} where they take any value`, async () => {
      const { plan } = await fixIn({ [harmless[0]]: harmless[1] }, path, {}, source);
      assert.equal(plan.kind, 'plan', plan.kind === 'refusal' ? plan.reason : '');
    });
    it(`stays in ${language} where one needs the constant`, async () => {
      assert.match(reasonOf(await fixIn({ [needing[0]]: needing[1] }, path, {}, source)), /constant|static/);
    });
  }

  it('is looked for in folders that often hold what was built, but for those that git ignores', async () => {
    const { path, source, needing } = cases['Go'] ?? assert.fail();
    for (const folder of ['build', 'bin', 'packages/app']) {
      const user = { [`/project/${folder}/app.go`]: needing[1] };
      assert.match(reasonOf(await fixIn(user, path, {}, source)), /constant/, folder);
      const ignored = { ...user, '/project/.gitignore': `.env\n/${folder.split('/')[0]}/\n` };
      assert.equal((await fixIn(ignored, path, {}, source)).plan.kind, 'plan', folder);
    }
  });

  it('stays where the workspace is too large to tell', async () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`/project/a${index}.txt`, '']));
    const { path, source } = cases['C#'] ?? assert.fail();
    assert.match(reasonOf(await fixIn(many, path, {}, source)), /Other files/);
  });
});

describe('a name of the package', () => {
  const path = '/project/src/keys.go';
  const source = `package main\n\nvar key = "${secret}"\n`;
  const imports = async (text: string) => (await fixIn({ '/project/src/other.go': text }, path, {}, source)).text;

  it('that is that of the import gives the import another one', async () => {
    for (const text of ['package main\n\nvar os = "linux"\n', 'package main\n\nconst (\n\tos = "linux"\n)\n'])
      assert.match((await imports(text)) ?? '', /import _os "os"\n\nvar key = _os\.Getenv\(/);
  });

  it('leaves the import its own where a function has it', async () => {
    assert.match((await imports('package main\n\nfunc f() {\n\tos := 1\n\t_ = os == 2\n}\n')) ?? '', /import "os"\n/);
  });
});
