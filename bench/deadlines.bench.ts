// `npm run bench:deadlines -- [N] [--seed S]`: N random acts (200,000 unless said) whose every deadline is compared
// with an independent day-by-day count of the law (test/rules/deadlines/slow-law.ts), and how fast the rules are on one core.
import { parseArgs } from 'node:util';
import { computeDeadline } from '../rules/deadlines/index.ts';
import { dice, differences, factsOfCase, randomCase } from '../test/rules/deadlines/random-cases.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '20261122' } },
});
const count = Number(positionals[0] ?? '200000');
const seed = Number(values.seed);
const SHOWN = 5;
const SPEED_ROUNDS = 5;
const MS_PER_SECOND = 1_000;
const MICROS_PER_SECOND = 1_000_000;

const found = differences(count, seed);
console.log(`agreement: ${count - found.length} of ${count} random acts, seed ${seed}`);
for (const difference of found.slice(0, SHOWN)) console.log(JSON.stringify(difference));

const roll = dice(seed + 1);
const facts = Array.from({ length: count }, () => factsOfCase(randomCase(roll)));
interface Speed {
  readonly acts: number;
  readonly deadlines: number;
  /** The same by processor time, its collector included: what a core gives when nobody else has it. */
  readonly deadlinesByCpu: number;
}
const speeds: Speed[] = [];
for (let round = 0; round < SPEED_ROUNDS; round += 1) {
  let deadlines = 0;
  const startedMs = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const one of facts) deadlines += 1 + computeDeadline(one).others.length;
  const cpu = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - startedMs) / MS_PER_SECOND;
  speeds.push({
    acts: Math.round(count / seconds),
    deadlines: Math.round(deadlines / seconds),
    deadlinesByCpu: Math.round(deadlines / ((cpu.user + cpu.system) / MICROS_PER_SECOND)),
  });
}
const median = [...speeds].sort((a, b) => a.acts - b.acts)[Math.floor(SPEED_ROUNDS / 2)];
console.log(
  `speed, one thread, median of ${SPEED_ROUNDS} rounds: ${median?.deadlines} deadlines a second (${median?.acts} acts); by processor time ${median?.deadlinesByCpu}`,
);
if (found.length > 0) process.exitCode = 1;
