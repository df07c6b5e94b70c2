// npm run e2e: Leakline in a real VS Code. Arguments choose among its parts: node, web, person, start.
import { root } from '../host/cache.ts';
import { run, runVisibly, withThisNode } from '../host/run.ts';
import { runSuite } from './suites.ts';

const parts = {
  node: () => runSuite('node'),
  web: () => runSuite('web'),
  person: () => runVisibly(process.execPath, ['--test', '--test-timeout=120000', 'test/e2e/person.ts'], root),
  start: () => runVisibly(process.execPath, ['test/host/start.ts', '--check'], root),
};

const chosen = process.argv.slice(2);
for (const name of chosen) if (!(name in parts)) throw new Error(`There is no part ${name}`);
await run('npm', ['run', 'package'], { title: 'Packaging', cwd: root, env: withThisNode() });
for (const [name, part] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await part();
