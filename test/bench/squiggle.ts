/** From the key to the squiggle in a real VS Code with the packaged extension: what a person sees. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Window } from '../e2e/window.ts';
import { fill } from '../fakes.ts';
import { heading, line, ms, percentile } from './table.ts';

/** Runs in the page, as text since the types of a page are not those of Node: the milliseconds from each key that is typed to the first squiggle. */
const watch = `(() => {
  const times = [];
  let pressed;
  addEventListener('keydown', ({ key }) => { pressed = key === 'Backspace' ? undefined : performance.now(); }, true);
  new MutationObserver(() => {
    if (pressed === undefined || document.querySelector('.squiggly-error') === null) return;
    times.push(performance.now() - pressed);
    pressed = undefined;
  }).observe(document.body, { childList: true, subtree: true });
  return times;
})()`;

export async function squiggle(count: number): Promise<void> {
  heading('Key to squiggle in a real VS Code');
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'leakline-bench-')));
  writeFileSync(path.join(folder, 'typed.py'), '');
  const window = await Window.open({ folder, trusted: true });
  try {
    await window.file('typed.py');
    const token = fill('{github:ghp_}');
    const last = token.slice(-1);
    await window.type(`x = "${token.slice(0, -1)}`);
    const samples = await window.page.evaluateHandle<number[]>(watch);
    for (let round = 0; round < count; round++) {
      await window.press(last);
      await window.squiggles.first().waitFor();
      await window.press('Backspace');
      await window.squiggles.first().waitFor({ state: 'detached' });
    }
    // The first keys are those of a server that has just started.
    const times = (await samples.jsonValue()).slice(Math.floor(count / 5));
    line(
      `${times.length} keys`,
      `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`,
      'goal p95 50 ms, floor 100 ms',
    );
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
