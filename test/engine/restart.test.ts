// What the next start finds: crashes, jobs left active, a stop in the middle, a newer program, other limits.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOfFile, LIMITS, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(() => folder.remove());

describe('crashes', () => {
  it('a document that was there at five crashes of one stage is put aside, not the others', async () => {
    const own = folder.path('crashed');
    const stages = new ScriptedStages();
    const first = await openTestEngine(own, { stages: stages.list() });
    const files = ['poison.pdf', 'neighbour.pdf'].map((name) => factsOfFile(folder.paper(name)));
    const received = await first.receive(files, 'b');
    await first.close();
    const [poison, neighbour] = received.map((r) => (r.kind === 'received' ? r.documentId : ''));
    await withDatabase(own, async ({ db }) => {
      // As five and two crashes would have left them: counted, and the last run's token still there.
      await db.execute(sql`UPDATE civis.document SET crashes = 4, run_token = 'dead' WHERE id = ${poison}`);
      await db.execute(
        sql`UPDATE civis.document SET crashes = 1, run_token = 'dead' WHERE id = ${neighbour}`,
      );
    });
    const second = await openTestEngine(own, { stages: stages.list() });
    await second.start();
    await second.waitFor('b', noProgress, never());
    const results = await second.resultsOf('b');
    await second.close();
    expect(results[0]?.results.map((r) => r.error?.code)).toEqual(['document.crashed']);
    expect(results[1]?.results.map((r) => r.error)).toEqual([null, null]);
    expect(stages.stagesOf(poison ?? '')).toEqual([]);
  });

  it('a job left active by a dead process is taken up within two seconds of the next start', async () => {
    const own = folder.path('left-active');
    const first = await openTestEngine(own);
    await first.receive([factsOfFile(folder.paper('left.pdf'))], 'b');
    await first.close();
    await withDatabase(own, async ({ db }) => {
      const lockedUntil = Date.now() + 3_600_000;
      await db.execute(
        sql`UPDATE bullmq.job SET state = 'active', lock_token = 'dead', locked_until_ms = ${lockedUntil}`,
      );
      await db.execute(sql`UPDATE civis.document SET run_token = 'dead'`);
    });
    const second = await openTestEngine(own);
    const startedMs = performance.now();
    await second.start();
    const progress = await second.waitFor('b', noProgress, never());
    const tookMs = performance.now() - startedMs;
    await second.close();
    expect(progress.byStatus.done).toBe(1);
    expect(tookMs).toBeLessThan(2_000);
  });

  it('a stop asks stages to yield and the next start goes on', async () => {
    const own = folder.path('stopped');
    const untilStopped = new ScriptedStages({
      slow: ({ ctx }) =>
        new Promise((_, reject) => {
          ctx.signal.addEventListener('abort', () => reject(ctx.signal.reason));
        }),
    });
    const first = await openTestEngine(own, { stages: untilStopped.list() });
    await first.start();
    await first.receive([factsOfFile(folder.paper('read=slow.pdf'))], 'b');
    await expect.poll(() => untilStopped.starts.map((s) => s.stage)).toContain('read');
    const startedMs = performance.now();
    await first.close();
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    const after = new ScriptedStages();
    const second = await openTestEngine(own, { stages: after.list() });
    await second.start();
    const progress = await second.waitFor('b', noProgress, never());
    await second.close();
    expect(progress.byStatus.done).toBe(1);
    expect(after.starts.map((s) => s.stage)).not.toContain('unpack');
  });
});

describe('a clock that stands still', () => {
  it('dates the papers, and does not stop retries', async () => {
    const clock = { now: () => new Date('2031-01-01T00:00:00Z') };
    const engine = await openTestEngine(folder.path('still'), { clock, stages: new ScriptedStages().list() });
    await Promise.all([engine.start(), engine.start()]);
    await engine.receive([factsOfFile(folder.paper('read=temp2.pdf'))], 'b');
    const progress = await engine.waitFor('b', noProgress, AbortSignal.timeout(10_000));
    await engine.close();
    expect(progress.byStatus.done).toBe(1);
  });
});

describe('a newer program', () => {
  it('makes the results of a raised stage again when the paper comes again, and all that follows', async () => {
    const own = folder.path('raised');
    const file = factsOfFile(folder.paper('raised.pdf'));
    const before = await openTestEngine(own);
    await before.start();
    await before.receive([file], 'b');
    await before.waitFor('b', noProgress, never());
    await before.close();
    const stages = new ScriptedStages();
    const after = await openTestEngine(own, { stages: stages.list({ extract: 2 }) });
    await after.start();
    await after.receive([file], 'c');
    await after.waitFor('c', noProgress, never());
    await after.close();
    expect(stages.starts.map((s) => s.stage)).toEqual(['extract', 'check', 'link', 'draft', 'deliver']);
    const versions = await withDatabase(own, async ({ db }) => {
      const { rows } = await db.execute<{ version: number }>(
        sql`SELECT version FROM civis.stage_result WHERE stage = 'extract'`,
      );
      return rows;
    });
    expect(versions).toEqual([{ version: 2 }]);
  });

  it('takes a file that was too large once the limit is raised', async () => {
    const own = folder.path('limit');
    const file = factsOfFile(folder.paper('large.pdf', 'y'.repeat(2_000)));
    const before = await openTestEngine(own, { limits: { ...LIMITS, maxFileBytes: 1_000 } });
    await before.start();
    await before.receive([file], 'b');
    expect((await before.waitFor('b', noProgress, never())).byStatus.rejected).toBe(1);
    await before.close();
    const after = await openTestEngine(own);
    await after.start();
    await after.receive([file], 'c');
    expect((await after.waitFor('c', noProgress, never())).byStatus.done).toBe(1);
    expect((await after.resultsOf('c'))[0]?.results.map((r) => r.error)).toEqual([null, null]);
    await after.close();
  });
});
