import { runTests } from './runner.ts';

/** What VS Code calls in its node extension host. */
export function run(): Promise<void> {
  return runTests(() => Promise.all([import('./shared.ts'), import('./crash.ts'), import('./outside.ts')]));
}
