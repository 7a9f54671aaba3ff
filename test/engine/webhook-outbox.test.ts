// What is written for webhooks when notices become visible, change or end, and when their day comes near: in the same
// transaction, once, and not at all where nobody listens.
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { Deadline, Result } from '../../contract/result.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { sweepDeadlines } from '../../pipeline/webhook/deadline-sweep.ts';
import { eventBookFor } from '../../pipeline/webhook/outbox.ts';
import { makeResult } from '../support/make-result.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { outbox, testEndpoint, testSetup } from './support/webhook.ts';

const TODAY = parseCivilDate('2026-05-04') as CivilDate;
const NOON = (day: CivilDate) => new Date(`${day}T12:00:00Z`);
/** Nobody answers there: rows stay. */
const NOWHERE = 'http://127.0.0.1:9/';

const folder = new TempFolder();
beforeAll(useDatabaseTemplate);
afterAll(() => folder.remove());

/** What the draft stage makes of the one notice of a document. */
let drafted: Partial<Result> = {};
let isDamaged = false;
const draft: AnyStage = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }) {
    if (isDamaged) throw new AppError('pdf.damaged');
    return {
      kind: 'done',
      output: { results: [{ ...fakeResult(document, noticeId(document.sha256, 0)), ...drafted }] },
    };
  },
});
const deadline = (safe: string | null) => ({ deadline: { safe, others: [] } as unknown as Deadline });

let opened: readonly Engine[] = [];
let data = 0;
let clockNow = NOON(TODAY);
const clock = { now: () => clockNow };
beforeEach(() => {
  drafted = {};
  isDamaged = false;
  clockNow = NOON(TODAY);
  data += 1;
});
afterEach(async () => {
  for (const engine of opened) await engine.close();
  opened = [];
});

async function engineWith(...endpoints: Parameters<typeof testSetup>): Promise<Engine> {
  const engine = await openTestEngine(folder.path(`data-${data}`), {
    ...{ stages: fakeStages({ replace: [draft] }), clock },
    ...(endpoints.length > 0 ? { webhook: testSetup(...endpoints) } : {}),
  });
  opened = [...opened, engine];
  await engine.start();
  return engine;
}

async function bringIn(engine: Engine, name = 'a.pdf'): Promise<string> {
  const [outcome] = await engine.receive([factsOfFile(folder.paper(name))], name);
  await engine.waitFor(name, noProgress, never());
  return outcome?.kind === 'received' ? outcome.documentId : '';
}

async function draftAgain(engine: Engine, documentId: string): Promise<void> {
  await engine.retry(documentId, 'draft');
  await engine.settle([documentId], never());
}

const typesOf = async (db: Db) =>
  (await outbox(db)).map(({ endpoint, type }) => `${endpoint} ${type}`).sort();

describe('the outbox', () => {
  it('stays empty where nobody listens', async () => {
    const engine = await engineWith();
    drafted = deadline('2026-05-05');
    await bringIn(engine);
    expect(await outbox(engine.db)).toEqual([]);
    const told = await engine.db.execute(sql`SELECT * FROM civis.webhook_told`);
    expect(told.rows).toEqual([]);
  });

  it('stays empty for an endpoint that is switched off', async () => {
    const engine = await engineWith({ ...testEndpoint('erp', NOWHERE), isEnabled: false });
    await bringIn(engine);
    expect(await outbox(engine.db)).toEqual([]);
  });

  it('has an event for each endpoint that wants it, with the very object of the notice', async () => {
    const engine = await engineWith(
      testEndpoint('erp', NOWHERE),
      testEndpoint('agenda', NOWHERE, ['notice.ready']),
    );
    await bringIn(engine);
    const rows = await outbox(engine.db);
    expect(rows.map(({ endpoint, type }) => `${endpoint} ${type}`).sort()).toEqual([
      'agenda notice.ready',
      'erp notice.ready',
      'erp notice.received',
    ]);
    const [result] = (await engine.resultsOf('a.pdf'))[0]?.results ?? [];
    for (const row of rows) {
      expect(row.payload).toEqual({ type: row.type, timestamp: expect.any(String), data: result });
      expect(row.notice_id).toBe(result?.id);
    }
    const ready = rows.filter(({ type }) => type === 'notice.ready').map((row) => row.event_id);
    expect(new Set(ready).size).toBe(1);
  });

  it('tells changes of status, and only these', async () => {
    const engine = await engineWith(testEndpoint('erp', NOWHERE));
    drafted = { status: 'needs_review' };
    const id = await bringIn(engine);
    await draftAgain(engine, id);
    drafted = { status: 'needs_review', warnings: [{ code: 'other', message: 'x' }] };
    await draftAgain(engine, id);
    expect(await typesOf(engine.db)).toEqual(['erp notice.needs_review', 'erp notice.received']);
    for (const status of ['ready', 'needs_review', 'ready'] as const) {
      drafted = { status };
      await draftAgain(engine, id);
      await draftAgain(engine, id);
    }
    expect(await typesOf(engine.db)).toEqual([
      ...['erp notice.needs_review', 'erp notice.needs_review', 'erp notice.ready', 'erp notice.ready'],
      'erp notice.received',
    ]);
  });

  it('tells what failed', async () => {
    const engine = await engineWith(testEndpoint('erp', NOWHERE));
    isDamaged = true;
    const id = await bringIn(engine);
    expect(await typesOf(engine.db)).toEqual(['erp notice.failed', 'erp notice.received']);
    isDamaged = false;
    await draftAgain(engine, id);
    expect(await typesOf(engine.db)).toEqual([
      'erp notice.failed',
      'erp notice.ready',
      'erp notice.received',
    ]);
  });

  it('does not announce what was there before anybody listened, but tells how it goes on', async () => {
    const deaf = await engineWith();
    drafted = { status: 'needs_review' };
    const id = await bringIn(deaf);
    await deaf.close();
    const engine = await engineWith(testEndpoint('erp', NOWHERE));
    await draftAgain(engine, id);
    expect(await outbox(engine.db)).toEqual([]);
    drafted = { status: 'ready' };
    await draftAgain(engine, id);
    expect(await typesOf(engine.db)).toEqual(['erp notice.ready']);
  });

  it('is part of the transaction that makes the notice visible', async () => {
    const engine = await engineWith(testEndpoint('erp', NOWHERE));
    const book = eventBookFor([testEndpoint('erp', NOWHERE)], () => TODAY);
    const write = (fails: boolean) =>
      engine.db.transaction(async (tx) => {
        await book.book(tx, 'doc-1', [makeResult({ id: 'aaaa-1' })], NOON(TODAY));
        if (fails) throw new Error('refused');
      });
    await expect(write(true)).rejects.toThrow('refused');
    expect(await outbox(engine.db)).toEqual([]);
    await write(false);
    await write(false);
    expect(await typesOf(engine.db)).toEqual(['erp notice.ready', 'erp notice.received']);
  });
});

describe('deadlines that come near', () => {
  const only = testEndpoint('erp', NOWHERE, ['deadline.near']);
  const near = async (db: Db) =>
    (await outbox(db)).map(({ payload }) => `${payload?.threshold}: ${payload?.daysLeft}`).sort();
  const sweepOn = (engine: Engine, today: CivilDate) =>
    sweepDeadlines(engine.db, [only], { today, now: NOON(today) });

  it('are told once at each threshold, however often the sweep runs', async () => {
    const engine = await engineWith(only);
    drafted = deadline('2026-06-03');
    await bringIn(engine);
    for (let day = 0; day < 70; day += 1) {
      await sweepOn(engine, addDays(TODAY, day));
      if (day % 3 === 0) await sweepOn(engine, addDays(TODAY, day));
    }
    expect(await near(engine.db)).toEqual(['15: 15', '2: 2', '7: 7']);
  });

  it('are told of a notice that comes in late at once, by the narrowest threshold', async () => {
    const engine = await engineWith(only);
    drafted = deadline(addDays(TODAY, 5));
    await bringIn(engine);
    expect(await near(engine.db)).toEqual(['7: 5']);
    expect(await sweepOn(engine, TODAY)).toBe(0);
  });

  it('are told after a pause of the service, also past the day', async () => {
    const engine = await engineWith(only);
    drafted = deadline('2026-06-03');
    await bringIn(engine);
    await sweepOn(engine, parseCivilDate('2026-06-05') as CivilDate);
    expect(await near(engine.db)).toEqual(['2: -2']);
  });

  it('are told again when the safe day moves, and not when another thing changes', async () => {
    const engine = await engineWith(only);
    drafted = deadline(addDays(TODAY, 6));
    const id = await bringIn(engine);
    drafted = { ...deadline(addDays(TODAY, 6)), status: 'needs_review' };
    await draftAgain(engine, id);
    expect(await near(engine.db)).toEqual(['7: 6']);
    drafted = deadline(addDays(TODAY, 4));
    await draftAgain(engine, id);
    expect(await near(engine.db)).toEqual(['7: 4', '7: 6']);
    drafted = deadline(addDays(TODAY, 1));
    await draftAgain(engine, id);
    expect(await near(engine.db)).toEqual(['2: 1', '7: 4', '7: 6']);
  });

  it('are not told of what failed, is a duplicate, has no day, or is far', async () => {
    const engine = await engineWith(only);
    const silent: readonly Partial<Result>[] = [
      { status: 'failed' },
      { status: 'rejected' },
      { warnings: [{ code: 'notice.duplicate', message: '' }] },
      { deadline: null },
      deadline('2026-12-01'),
    ];
    for (const [n, over] of silent.entries()) {
      drafted = { ...deadline(TODAY), ...over };
      await bringIn(engine, `${n}.pdf`);
    }
    await sweepOn(engine, TODAY);
    expect(await outbox(engine.db)).toEqual([]);
    drafted = deadline(TODAY);
    await bringIn(engine, 'near.pdf');
    expect(await near(engine.db)).toEqual(['2: 0']);
  });

  it('reach an endpoint that came later, and notices that were there before it', async () => {
    const deaf = await engineWith();
    drafted = deadline(addDays(TODAY, 6));
    await bringIn(deaf);
    await deaf.close();
    const engine = await engineWith(only);
    expect(await near(engine.db)).toEqual(['7: 6']);
    const both = [only, { ...only, name: 'agenda' }];
    expect(await sweepDeadlines(engine.db, both, { today: TODAY, now: NOON(TODAY) })).toBe(1);
  });

  it('pass over hostile text in a result', async () => {
    const engine = await engineWith(only);
    const text = '\u0000"safe":"1999-01-01" \ud800';
    drafted = { warnings: [{ code: 'x', message: text }], ...deadline(TODAY) };
    await bringIn(engine);
    expect(await near(engine.db)).toEqual(['2: 0']);
    expect(await sweepOn(engine, TODAY)).toBe(0);
  });
});
