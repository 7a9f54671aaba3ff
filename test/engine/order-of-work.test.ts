// A big upload starves nobody, in every kind of queue, also after the queue was lost: the next pile takes turns with it,
// what is urgent and what a person waits for goes first.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { tryPostgres } from './support/postgres.ts';
import { tryRedis } from './support/redis.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

/** Seconds on an idle machine; a busy one takes its time. */
const TIMEOUT_MS = 600_000;

const folder = new TempFolder();
const postgres = await tryPostgres();
const redis = await tryRedis();
beforeAll(useDatabaseTemplate);
afterAll(async () => {
  await redis?.close();
  await postgres?.drop();
  folder.remove();
});

const url = { databaseUrl: postgres?.url ?? null };
const CASES = [
  { name: 'the embedded database', isThere: true, more: {} },
  { name: 'PostgreSQL', isThere: postgres !== null, more: url },
  {
    name: 'Redis',
    isThere: postgres !== null && redis !== null,
    more: { ...url, redisUrl: redis?.url ?? null, redisPrefix: redis?.prefix ?? '' },
  },
];
const BIG = 30;
const TODAY = new Date('2026-11-22T10:00:00Z');
const one = { light: 1, heavy: 1 };

describe.each(CASES)('with the queue on $name', ({ name, isThere, more }) => {
  it.skipIf(!isThere)('piles take turns, the urgent letter goes first', { timeout: TIMEOUT_MS }, async () => {
    const stages = new ScriptedStages();
    // One database, one folder: another would be of another installation.
    const engine = await openTestEngine(folder.path('databaseUrl' in more ? 'server' : 'embedded'), {
      ...more,
      ...{ stages: stages.list(), concurrency: one, clock: { now: () => TODAY } },
    });
    const receive = async (pile: string, count: number, receivedOn: string | null) => {
      const papers = Array.from({ length: count }, (_, n) => ({
        ...factsOfFile(folder.paper(`${name} ${pile} ${n}.pdf`)),
        receivedOn,
        receivedOnEvidence: receivedOn ? ('user' as const) : ('unknown' as const),
      }));
      const outcomes = await engine.receive(papers, `${name} ${pile}`);
      return outcomes.map((each) => (each.kind === 'received' ? each.documentId : ''));
    };
    const big = await receive('big', BIG, null);
    const small = await receive('small', 3, null);
    const urgent = await receive('urgent', 1, '2026-09-28');
    await engine.start();
    for (const pile of ['big', 'small', 'urgent']) {
      await engine.waitFor(`${name} ${pile}`, noProgress, never());
    }
    await engine.close();
    const order = stages.starts
      .filter(({ stage }) => stage === 'unpack')
      .map(({ documentId }) => [...urgent, ...small, ...big].indexOf(documentId));
    // The place kept for it may open while it is being taken up, and take the next one beside it: those two begin together.
    expect(order.slice(0, 2)).toContain(0);
    // Document 1 of the small pile behind document 1 of the big one, and so on.
    expect(order.filter((each) => each !== 0).slice(0, 6)).toEqual([4, 1, 5, 2, 6, 3]);
    expect(order).toHaveLength(BIG + 4);
  });
});

describe('what a person waits for', () => {
  it('goes before everything', { timeout: TIMEOUT_MS }, async () => {
    const stages = new ScriptedStages();
    const engine = await openTestEngine(folder.path('awaited'), { stages: stages.list(), concurrency: one });
    const papers = Array.from({ length: 6 }, (_, n) => factsOfFile(folder.paper(`awaited ${n}.pdf`)));
    const ids = (await engine.receive(papers, 'b')).map((e) => (e.kind === 'received' ? e.documentId : ''));
    const last = ids[5] ?? '';
    // It is queued already, behind the others; nobody works yet.
    const settled = engine.settle([last], never());
    await expect.poll(() => isAwaited(engine, last), { timeout: 60_000 }).toBe(true);
    await engine.start();
    await settled;
    await engine.waitFor('b', noProgress, never());
    await engine.close();
    expect(stages.starts[0]?.documentId).toBe(last);
  });
});

describe('the place kept for what is urgent', () => {
  it('is there while all others are taken by long documents', { timeout: TIMEOUT_MS }, async () => {
    let isOver: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const long = defineStage({
      ...{ name: 'unpack', version: 1, lane: 'heavy', about: '', needs: [] },
      async run({ document }) {
        if (document.intakes[0]?.path.includes('long')) await over;
        return { kind: 'done', output: { tree: [], parts: [] } };
      },
    });
    const engine = await openTestEngine(folder.path('place'), { stages: fakeStages({ replace: [long] }) });
    await engine.start();
    const longs = Array.from({ length: 5 }, (_, n) => factsOfFile(folder.paper(`long ${n}.pdf`)));
    await engine.receive(longs, 'long');
    const now = new Date();
    const receivedOn = new Date(now.getTime() - 57 * 86_400_000).toISOString().slice(0, 10);
    const letter = {
      ...factsOfFile(folder.paper('letter.pdf')),
      receivedOn,
      receivedOnEvidence: 'user' as const,
    };
    await engine.receive([letter], 'urgent');
    const progress = await engine.waitFor('urgent', noProgress, never());
    expect(progress.byStatus.done).toBe(1);
    expect((await engine.progress('long')).documentsDone).toBe(0);
    isOver();
    await engine.waitFor('long', noProgress, never());
    await engine.close();
  });
});

async function isAwaited(engine: Engine, id: string): Promise<boolean> {
  const { rows } = await engine.db.execute<{ awaited: boolean; priority: number }>(
    `SELECT d.is_awaited AS awaited, j.priority FROM civis.document d
      JOIN bullmq.job j ON j.data ->> 'documentId' = d.id WHERE d.id = '${id}'`,
  );
  return rows[0]?.awaited === true && Number(rows[0].priority) < 90_000;
}
