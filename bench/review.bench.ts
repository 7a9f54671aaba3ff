// `npm run bench:review -- [ROUNDS]`: how many keys and seconds a doubtful notice takes on its page at 60 ms a key, and how long one
// then waits for the first picture of the next one. By keys alone, in Chromium, on the samples as they were read
// (`CIVIS_REVIEW_DATA` names a folder in which they are kept). The machine's load is printed with it.
import { cpus, loadavg } from 'node:os';
import { prepareReview } from '../test/support/review-data-once.ts';
import { textTable } from './parts/text-table.ts';
import { type SettledNotice, settleQueue } from './review/settle-queue.ts';

const MAX_MS = 200;
const rounds = Number(process.argv[2] ?? 3);
const { data, remove } = await prepareReview();
// The service looks for the built page when it is loaded.
const { openReviewHouse } = await import('../test/support/review-house.ts');
const house = await openReviewHouse(data, { paintsAhead: true });
const settled: SettledNotice[] = [];
const openings: number[] = [];
try {
  for (let round = 0; round < rounds; round += 1) {
    const queue = await settleQueue(house, round);
    settled.push(...queue.settled);
    openings.push(queue.openingMs);
  }
} finally {
  await house.close();
  await remove();
}
print(settled);
process.exit(0);

function print(notices: readonly SettledNotice[]): void {
  const table = textTable<SettledNotice>(
    [
      { title: 'notice', value: ({ id }) => id },
      { title: 'doing', value: ({ doing }) => doing },
      { title: 'doubts', value: ({ doubts }) => doubts, isNumber: true },
      { title: 'keys', value: ({ keys }) => keys, isNumber: true },
      { title: 'seconds', value: ({ seconds }) => seconds.toFixed(2), isNumber: true },
      {
        title: 'next picture ms',
        value: ({ pictureMs: ms }) => (ms === null ? '–' : Math.round(ms)),
        isNumber: true,
      },
    ],
    notices,
  );
  process.stdout.write(`${table}\n`);
  const waits = notices.flatMap(({ pictureMs }) => pictureMs ?? []);
  process.stdout.write(
    [
      `${notices.length} notices; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
      `keys     median ${median(notices.map(({ keys }) => keys))}, worst ${Math.max(...notices.map(({ keys }) => keys))}`,
      `seconds  median ${median(notices.map(({ seconds }) => seconds)).toFixed(2)}, worst ${Math.max(...notices.map(({ seconds }) => seconds)).toFixed(2)}`,
      `next picture  median ${Math.round(median(waits))} ms, worst ${Math.round(Math.max(...waits))} ms, ${waits.filter((ms) => ms < MAX_MS).length} of ${waits.length} below ${MAX_MS} ms`,
      `opening a notice by its address  ${openings.map((ms) => Math.round(ms)).join(', ')} ms, the first right after the start`,
      '',
    ].join('\n'),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
