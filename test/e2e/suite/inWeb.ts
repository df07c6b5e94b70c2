import { runTests } from './runner.ts';

/** What VS Code calls in its web-worker extension host. */
export function run(): Promise<void> {
  return runTests(() => Promise.all([import('./shared.ts'), import('./tracked.ts')]));
}
