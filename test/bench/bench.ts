/**
 * `npm run bench`: speed, as ratios against something measured in the same run. `--only latency,idle` runs these sections, `--rounds 3`
 * repeats less often, `--idle 5` waits less long, `--against gitleaks,secretlint` compares with these other scanners only, `--against ''` with none; it
 * gets them, and the packages to scan, from their registries into the ignored cache.
 */
import { parseArgs } from 'node:util';
import { against } from './against.ts';
import { idle } from './idle.ts';
import { latency } from './latency.ts';
import { responsiveness } from './responsiveness.ts';
import { rivalNames } from './rivals.ts';
import { squiggle } from './squiggle.ts';
import { startup } from './startup.ts';
import { throughput } from './throughput.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    idle: { type: 'string', default: '60' },
    against: { type: 'string', default: rivalNames.join() },
  },
});

const rounds = Number(values.rounds);
const sections: Readonly<Record<string, () => Promise<void>>> = {
  startup: () => startup(rounds),
  latency,
  throughput: () => throughput(rounds),
  responsiveness,
  squiggle: () => squiggle(50),
  idle: () => idle(Number(values.idle)),
  against: () =>
    against(
      values.against.split(',').filter((name) => name !== ''),
      rounds,
    ),
};

const only = values.only?.split(',') ?? Object.keys(sections);
for (const [name, run] of Object.entries(sections)) if (only.includes(name)) await run();
