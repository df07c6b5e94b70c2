import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fill, seededRandom } from '../fakes.ts';
import { cache } from '../host/cache.ts';

/** What is generated differs in words only, so that every run measures the same. */
const statements = [
  'export function render(props: Props): Element {',
  '  const { title, items, onSelect } = props;',
  '  if (items.length === 0) return <Empty title={title} />;',
  '  // The key is the position, because items have no identity of their own.',
  '  return items.map((item, index) => <Row key={index} item={item} onClick={() => onSelect(item)} />);',
  '}',
  '',
  '',
  '  });',
  '  return undefined;',
  '  } catch (error) {',
  '    const next = queue.shift();',
  'const token = process.env.GITHUB_TOKEN;',
  'await client.authenticate({ user: config.user, password: config.password });',
  "import { createClient, type ClientOptions } from '../network/client.ts';",
  'for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);',
] as const;

/** So many lines of code, about 40 characters each, with a secret every thousand lines. */
export function code(lines: number, seed = 1): string {
  const random = seededRandom(seed);
  const text: string[] = [];
  for (let index = 0; index < lines; index++) {
    const statement = statements[Math.floor(random() * statements.length)] ?? '';
    text.push(index % 1000 === 500 ? fill('const key = "{github:ghp_}";', seed + index) : statement);
  }
  return `${text.join('\n')}\n`;
}

/** A folder of so many small files of code, with a secret in every hundredth at least, made once; about 1.3 KB a file. */
export function generatedFolder(files = 20_000): string {
  const folder = path.join(cache, 'bench', `generated-4-${files}`);
  if (existsSync(path.join(folder, 'complete'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < files; index++) {
    const inner = path.join(folder, `d${index % 200}`);
    if (index < 200) mkdirSync(inner, { recursive: true });
    writeFileSync(
      path.join(inner, `f${index}.ts`),
      code(10 + (index % 50), index) + (index % 100 === 0 ? fill('const key = "{github:ghp_}";\n', index) : ''),
    );
  }
  writeFileSync(path.join(folder, 'complete'), '');
  return folder;
}
