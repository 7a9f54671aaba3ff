// One list of promises, kept by every engine (the embedded database, PostgreSQL, PostgreSQL with Redis) with originals in
// the folder, and those that touch originals also in the bucket.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EngineOptions } from '../../../pipeline/engine/engine-options.ts';
import { redraft } from '../../../pipeline/store/redraft.ts';
import { always } from '../../support/s3/faults.ts';
import { S3Double } from '../../support/s3/s3-double.ts';
import { type Backend, openBackends } from '../support/backends.ts';
import { headFirstStages } from '../support/idle-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { ScriptedStages } from '../support/scripted-stages.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const folder = new TempFolder();
const backends = await openBackends();
const double = await new S3Double().open();
const WAY = ['unpack', 'inspect', 'read', 'split', 'extract', 'check', 'link', 'draft', 'deliver'];
const TODAY = new Date('2026-11-22T10:00:00Z');

beforeAll(useDatabaseTemplate);
afterAll(async () => {
  for (const backend of backends) await backend.drop();
  await double.close();
  folder.remove();
});

interface Place {
  readonly backend: Backend;
  readonly label: string;
  readonly data: string;
  readonly options: Partial<EngineOptions>;
}

function placeOf(backend: Backend, kind: 'folder' | 's3'): Place {
  const label = `${backend.name} ${kind}`;
  const s3 = kind === 's3' ? double.settings({ prefix: `${label.replaceAll(' ', '-')}/` }) : null;
  return { backend, label, data: folder.path(label), options: { ...backend.options, s3 } };
}

let batches = 0;
const newBatch = () => {
  batches += 1;
  return `batch ${batches}`;
};

/** Opens, works, and closes whatever happens. */
async function within<T>(place: Place, more: Partial<EngineOptions>, work: (engine: Engine) => Promise<T>) {
  const engine = await openTestEngine(place.data, { ...place.options, ...more });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

async function takeIn(engine: Engine, names: readonly string[], batch: string): Promise<readonly string[]> {
  const files = names.map((name) =>
    factsOfFile(folder.paper(`${batch} ${name}`.replace(/^.* (?=\w+=)/, ''))),
  );
  const received = await engine.receive(files, batch);
  return received.map((each) => (each.kind === 'received' ? each.documentId : ''));
}
const many = (count: number) => Array.from({ length: count }, (_, n) => `${n}.pdf`);
const finish = (engine: Engine, batch: string) => engine.waitFor(batch, noProgress, never());

function promisesOfBoth(place: Place): void {
  it('each paper goes its way once, each notice is there once, whatever its end', async () => {
    const stages = new ScriptedStages();
    const batch = newBatch();
    await within(place, { stages: stages.list() }, async (engine) => {
      await engine.start();
      const same = folder.paper('same.pdf', place.label);
      await engine.receive([factsOfFile(same), factsOfFile(same)], batch);
      const ends = ['check=review.pdf', 'unpack=reject.pdf', 'read=limit.pdf'];
      const ids = await takeIn(engine, [...many(8), ...ends], `${batch} more`);
      await finish(engine, batch);
      const { byStatus } = await finish(engine, `${batch} more`);
      expect(byStatus).toMatchObject({ done: 8, needs_review: 1, rejected: 1, failed: 1, waiting: 0 });
      for (const id of ids.slice(0, 8)) expect(stages.stagesOf(id)).toEqual(WAY);
      const results = [...(await engine.resultsOf(batch)), ...(await engine.resultsOf(`${batch} more`))];
      expect(results.map((each) => each.results.length)).toEqual([2, 2, ...Array(8).fill(2), 2, 1, 1]);
      expect(results[0]?.documentId).toBe(results[1]?.documentId);
      expect(stages.stagesOf(results[0]?.documentId ?? '')).toEqual(WAY);
    });
  });

  it('a close while papers are in work hands them back, and the next start ends them', async () => {
    const stopped = new ScriptedStages({
      slow: ({ ctx }) =>
        new Promise((_, reject) => {
          ctx.signal.addEventListener('abort', () => reject(ctx.signal.reason));
        }),
    });
    const batch = newBatch();
    await within(place, { stages: stopped.list() }, async (engine) => {
      await engine.start();
      await takeIn(engine, ['read=slow.pdf', 'a.pdf', 'b.pdf'], batch);
      await expect.poll(() => stopped.starts.map((s) => s.stage)).toContain('read');
    });
    const after = new ScriptedStages();
    await within(place, { stages: after.list() }, async (engine) => {
      await engine.start();
      expect((await finish(engine, batch)).byStatus).toMatchObject({ done: 3, waiting: 0 });
    });
    expect(after.starts.filter((s) => s.stage === 'unpack').length).toBeLessThan(3);
  });

  it('a database that is lost is rebuilt from the receipts', async () => {
    const batch = newBatch();
    await within(place, {}, async (engine) => {
      const ids = await takeIn(engine, many(3), batch);
      await engine.db.execute(sql`DELETE FROM civis.intake WHERE batch_id = ${batch}`);
      for (const id of ids) await engine.db.execute(sql`DELETE FROM civis.document WHERE id = ${id}`);
      const report = await engine.rebuildFromReceipts();
      expect(report).toMatchObject({ unreadableReceipts: [], missingOriginals: [] });
      await engine.start();
      expect((await finish(engine, batch)).byStatus.done).toBe(3);
    });
  });
}

function promisesOfQueue(place: Place): void {
  const { backend } = place;

  it('temporary trouble is tried again, and only the stage it befell', async () => {
    const stages = new ScriptedStages();
    const batch = newBatch();
    await within(place, { stages: stages.list() }, async (engine) => {
      await engine.start();
      const [id = ''] = await takeIn(engine, ['read=temp2.pdf'], batch);
      expect((await finish(engine, batch)).byStatus.done).toBe(1);
      expect(stages.stagesOf(id).filter((s) => s === 'read')).toHaveLength(3);
      expect(stages.stagesOf(id).filter((s) => s !== 'read')).toEqual(WAY.filter((s) => s !== 'read'));
    });
  });

  it('a crash between an effect and its end repeats the last step and doubles nothing', async () => {
    const batch = newBatch();
    const [id = ''] = await within(place, {}, async (engine) => {
      await engine.start();
      const ids = await takeIn(engine, ['crash.pdf'], batch);
      await finish(engine, batch);
      // As a process leaves it that died after the draft's rows and before the end of `deliver`.
      await engine.db.execute(sql`UPDATE civis.document SET status = 'waiting', next_stage = 'deliver',
        run_token = 'dead', updated_at = now() - interval '1 hour' WHERE id = ${ids[0]}`);
      await engine.db.execute(
        sql`DELETE FROM civis.stage_result WHERE document_id = ${ids[0]} AND stage = 'deliver'`,
      );
      return ids;
    });
    const after = new ScriptedStages();
    await within(place, { stages: after.list() }, async (engine) => {
      await engine.start();
      expect((await finish(engine, batch)).byStatus.done).toBe(1);
      expect(after.stagesOf(id)).toEqual(['deliver']);
      expect((await engine.resultsOf(batch))[0]?.results).toHaveLength(2);
    });
  });

  it('a queue that was lost is filled again from the database', async () => {
    const batch = newBatch();
    await within(place, {}, (engine) => takeIn(engine, many(10), batch));
    expect(await backend.loseQueue(place.data)).toBeGreaterThanOrEqual(10);
    await within(place, {}, async (engine) => {
      await engine.start();
      expect((await finish(engine, batch)).byStatus.done).toBe(10);
    });
  });

  it('the oldest day of receipt goes first, an unknown one in between', async () => {
    const stages = new ScriptedStages();
    const batch = newBatch();
    const more = {
      stages: stages.list(),
      concurrency: { light: 1, heavy: 1 },
      clock: { now: () => TODAY },
    };
    await within(place, more, async (engine) => {
      const days = ['2026-11-20', '2026-09-30', null, '2026-08-01'];
      const papers = days.map((receivedOn, n) => ({
        ...factsOfFile(folder.paper(`${n}.pdf`)),
        receivedOn,
        receivedOnEvidence: receivedOn ? ('user' as const) : ('unknown' as const),
      }));
      const received = await engine.receive(papers, batch);
      await engine.start();
      await finish(engine, batch);
      const ids = received.map((each) => (each.kind === 'received' ? each.documentId : ''));
      const order = stages.starts.filter((s) => s.stage === 'unpack').map((s) => ids.indexOf(s.documentId));
      expect(order).toEqual([3, 1, 2, 0]);
    });
  });

  it('what was left unread is read when nothing else waits', async () => {
    const reads: boolean[] = [];
    const batch = newBatch();
    await within(place, { stages: headFirstStages(reads) }, async (engine) => {
      await engine.start();
      await takeIn(engine, ['letter.pdf'], batch);
      await finish(engine, batch);
    });
    expect(reads).toEqual([false]);
    await within(place, { stages: headFirstStages(reads), readsWhenIdle: true }, async (engine) => {
      await engine.start();
      await finish(engine, batch);
      expect((await engine.resultsOf(batch))[0]?.results).toHaveLength(2);
    });
    expect(reads).toEqual([false, true]);
  });

  it('a change of what people recorded drafts again, and only that', async () => {
    const stages = new ScriptedStages();
    const batch = newBatch();
    await within(place, { stages: stages.list() }, async (engine) => {
      await engine.start();
      const [id = ''] = await takeIn(engine, ['chosen.pdf'], batch);
      await finish(engine, batch);
      const noticeIds = (await engine.resultsOf(batch))[0]?.results.map((result) => result.id) ?? [];
      const sentBack = await engine.db.transaction((tx) => redraft(tx, noticeIds, new Date()));
      expect(sentBack).toEqual([id]);
      await engine.settle(sentBack, never());
      expect(stages.stagesOf(id).slice(WAY.length)).toEqual(['draft', 'deliver']);
      expect((await engine.resultsOf(batch))[0]?.results).toHaveLength(2);
    });
  });
}

function promisesOfServers(place: Place): void {
  const { backend } = place;

  it('two engines share the work, and never run one paper at once', async () => {
    const running = new Set<string>();
    const doubled: string[] = [];
    const guarded = (stages: ScriptedStages) =>
      stages.list().map((stage) => ({
        ...stage,
        run: async (...args: Parameters<typeof stage.run>) => {
          const id = args[1].documentId;
          if (running.has(id)) doubled.push(id);
          running.add(id);
          try {
            return await stage.run(...args);
          } finally {
            running.delete(id);
          }
        },
      }));
    const stages = [new ScriptedStages(), new ScriptedStages()];
    const open = (s: ScriptedStages) => openTestEngine(place.data, { ...place.options, stages: guarded(s) });
    const first = await open(stages[0] ?? new ScriptedStages());
    const second = await open(stages[1] ?? new ScriptedStages());
    const batch = newBatch();
    await Promise.all([first.start(), second.start()]);
    const ids = await takeIn(first, many(40), batch);
    const progress = await finish(second, batch);
    await Promise.all([first.close(), second.close()]);
    expect(progress.byStatus.done).toBe(40);
    expect(doubled).toEqual([]);
    const all = stages.flatMap((s) => s.starts);
    for (const id of ids) expect(all.filter((s) => s.documentId === id).map((s) => s.stage)).toEqual(WAY);
    expect(stages.every((s) => s.starts.length > 0)).toBe(true);
  });

  it('connections that are cut come back, and the work with them', async () => {
    const batch = newBatch();
    const stages = new ScriptedStages();
    await within(place, { stages: stages.list() }, async (engine) => {
      await engine.start();
      await takeIn(engine, many(30), batch);
      await expect.poll(() => stages.starts.length).toBeGreaterThan(20);
      await backend.cutConnections();
      expect((await finishThroughCuts(engine, batch)).byStatus.done).toBe(30);
      expect((await engine.resultsOf(batch)).every((each) => each.results.length === 2)).toBe(true);
      // New work is taken as before.
      await takeIn(engine, many(3), `${batch} after`);
      expect((await finish(engine, `${batch} after`)).byStatus.done).toBe(3);
    });
  });
}

/** A look at the progress may meet the cut itself. */
async function finishThroughCuts(engine: Engine, batch: string) {
  for (let cuts = 0; ; cuts += 1) {
    try {
      return await finish(engine, batch);
    } catch (error) {
      if (cuts === 5) throw error;
    }
  }
}

describe.each(backends.map((backend) => ({ name: backend.name, backend })))('$name', ({ backend }) => {
  if (!backend.isThere) {
    it.skip('no server answers', () => undefined);
    return;
  }
  const place = placeOf(backend, 'folder');
  describe('with originals in the data folder', () => {
    promisesOfBoth(place);
    promisesOfQueue(place);
    if (backend.isShared) promisesOfServers(place);
  });
});

// A database belongs to one store, so those of the servers are not used by two; machines.test.ts has them with a bucket.
const alone = backends.filter((backend) => !backend.isShared);
describe.each(alone.map((backend) => ({ name: backend.name, backend })))('$name', ({ backend }) => {
  const place = placeOf(backend, 's3');
  describe('with originals in a bucket', () => {
    promisesOfBoth(place);

    it('a bucket that is away costs no paper its end', async () => {
      const batch = newBatch();
      const stages = new ScriptedStages({
        // More tries than any other trouble gets.
        away: async ({ ctx, calls }) => {
          if (calls === 8) double.plan = () => null;
          await ctx.blobs.has('ab'.repeat(32));
        },
      });
      await within(place, { stages: stages.list() }, async (engine) => {
        await takeIn(engine, ['read=away.pdf'], batch);
        double.plan = always('head', { kind: 'status', status: 503, code: 'SlowDown' });
        // Nothing is acknowledged that is not in the bucket.
        expect(await takeIn(engine, ['more.pdf'], `${batch} refused`)).toEqual(['']);
        await engine.start();
        expect((await finish(engine, batch)).byStatus.done).toBe(1);
      });
    });
  });
});
