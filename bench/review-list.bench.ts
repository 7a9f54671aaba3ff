// `npm run bench:review-list -- [N] [--rounds 5] [--postgres URL]`: how long somebody waits for the queue of the review page with N
// notices in the archive (5000 unless said): from a page just opened and from the click in the navigation to painted rows, to
// other lanes, further rows, the next row; then what the service alone takes, and what a save waits while figures are counted. A real
// service and a real Chromium; the database named has to be empty.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { build } from 'vite';
import { openChromium } from '../test/support/chromium.ts';
import { fill } from './lists/fill.ts';
import { textTable } from './parts/text-table.ts';
import { fillWords } from './quality/fill-words.ts';
import type { QueueHouse } from './review-list/house.ts';
import { serverTimes } from './review-list/server-times.ts';
import { STEPS } from './review-list/steps.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, postgres: { type: 'string' } },
});
const COUNT = Number(positionals[0] ?? 5_000);
const ROUNDS = Number(values.rounds);

interface Measured {
  readonly what: string;
  readonly times: readonly number[];
}

await build({ configFile: 'review/vite.config.ts', logLevel: 'warn' });
// The service looks for the built page when it is loaded.
const { openQueueHouse } = await import('./review-list/house.ts');
const folder = mkdtempSync(join(tmpdir(), 'civis-review-list-'));
const house = await openQueueHouse(folder, values.postgres ?? null);
try {
  const from = performance.now();
  await fill(house.db, COUNT);
  await fillWords(house.db);
  await house.db.execute(sql`ANALYZE`);
  console.log(`${COUNT} notices filled in ${Math.round((performance.now() - from) / 1_000)} s`);
  const rows = [...(await look(house)), ...(await serverTimes(house, ROUNDS))];
  console.log(
    `milliseconds to painted rows, and to answers of the service; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    textTable<Measured>(
      [
        { title: 'what', value: ({ what }) => what },
        { title: 'median', value: ({ times }) => at(times, 0.5), isNumber: true },
        { title: 'slowest', value: ({ times }) => at(times, 1), isNumber: true },
      ],
      rows,
    ),
  );
} finally {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Each round goes through all steps; the first, with everything cold, does not count. */
async function look({ url, secret }: QueueHouse): Promise<readonly Measured[]> {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'civis', value: secret, url }]);
    const page = await context.newPage();
    const times = STEPS.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [step, { run }] of STEPS.entries()) {
        const ms = await run(page, url);
        if (round > 0) times[step]?.push(ms);
      }
    }
    console.log(`in the queue: ${(await page.getByRole('tab').allTextContents()).join(' | ')}`);
    return STEPS.map(({ what }, step) => ({ what, times: times[step] ?? [] }));
  } finally {
    await browser.close();
  }
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN);
}
