// What is most urgent is worked on first, in every kind of queue, also after the queue was filled from the database.
import { afterAll, describe, expect, it } from 'vitest';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { tryRedis } from './support/redis.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';

const folder = new TempFolder();
const postgres = await tryPostgres();
const redis = await tryRedis();
afterAll(async () => {
  await redis?.close();
  await postgres?.drop();
  folder.remove();
});

const CASES = [
  { name: 'the embedded database', isThere: true, more: {} },
  { name: 'PostgreSQL', isThere: postgres !== null, more: { databaseUrl: postgres?.url ?? null } },
  {
    name: 'Redis',
    isThere: postgres !== null && redis !== null,
    more: {
      databaseUrl: postgres?.url ?? null,
      redisUrl: redis?.url ?? null,
      redisPrefix: redis?.prefix ?? '',
    },
  },
];
/** In the order they come in; the order of work is 3, 1, 2 (unknown), 0. */
const DAYS = ['2026-11-20', '2026-09-30', null, '2026-08-01'];
const TODAY = new Date('2026-11-22T10:00:00Z');

describe.each(CASES)('with the queue on $name', ({ name, isThere, more }) => {
  it.skipIf(!isThere)('the oldest day of receipt goes first, an unknown one in between', async () => {
    const stages = new ScriptedStages();
    const engine = await openTestEngine(folder.path(name), {
      ...more,
      stages: stages.list(),
      concurrency: { light: 1, heavy: 1 },
      clock: { now: () => TODAY },
    });
    const papers = DAYS.map((receivedOn, n) => ({
      ...factsOfFile(folder.paper(`${name} ${n}.pdf`)),
      receivedOn,
      receivedOnEvidence: receivedOn ? ('user' as const) : ('unknown' as const),
    }));
    const received = await engine.receive(papers, name);
    await engine.start();
    await engine.waitFor(name, noProgress, never());
    await engine.close();
    const ids = received.map((each) => (each.kind === 'received' ? each.documentId : ''));
    const order = stages.starts
      .filter(({ stage }) => stage === 'unpack')
      .map((s) => ids.indexOf(s.documentId));
    expect(order).toEqual([3, 1, 2, 0]);
  });
});
