// npm run e2e: Leakline in a real VS Code. Arguments choose among its parts: node, web, person, views, history, moves, start.
import { root } from '../host/cache.ts';
import { run, runVisibly, withThisNode } from '../host/run.ts';
import { runSuite } from './suites.ts';

const runTests = (file: string) =>
  runVisibly(process.execPath, ['--test', '--test-timeout=120000', `test/e2e/${file}`], root);

const parts = {
  node: () => runSuite('node'),
  web: () => runSuite('web'),
  person: () => runTests('person.ts'),
  views: () => runTests('views.ts'),
  history: () => runTests('history.ts'),
  moves: () => runTests('moves.ts'),
  start: () => runVisibly(process.execPath, ['test/host/start.ts', '--check'], root),
};

const chosen = process.argv.slice(2);
for (const name of chosen) if (!(name in parts)) throw new Error(`There is no part ${name}`);
await run('npm', ['run', 'package'], { title: 'Packaging', cwd: root, env: withThisNode() });
for (const [name, part] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await part();
