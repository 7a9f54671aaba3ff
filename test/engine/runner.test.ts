// How documents end: every outcome of a stage, every kind of error, and what a retry or a new intake does.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../contract/result.schema.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { IntakeFacts } from '../../pipeline/stages/stage-outputs.ts';
import { factsOfFile, LIMITS, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { ScriptedStages } from './support/scripted-stages.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const data = folder.path('data');
const logged: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
let openGate: () => void = () => undefined;
const gate = new Promise<void>((resolve) => {
  openGate = resolve;
});
const scripted = new ScriptedStages({
  held: async ({ calls }) => {
    if (calls === 1) await gate;
  },
});
let engine: Engine;
let batches = 0;

beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(data, { stages: scripted.list(), log });
  await engine.start();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

async function process(files: readonly IntakeFacts[]) {
  batches += 1;
  const batch = `batch-${batches}`;
  const received = await engine.receive(files, batch);
  const progress = await engine.waitFor(batch, noProgress, never());
  const intakes = await engine.resultsOf(batch);
  const ids = received.map((r) => (r.kind === 'received' ? r.documentId : ''));
  return { received, progress, intakes, ids, id: ids[0] ?? '', results: intakes[0]?.results ?? [] };
}

const processPaper = (name: string, content?: string) => process([factsOfFile(folder.paper(name, content))]);

describe('the way of a document', () => {
  it('ends done, with its notices, after every stage once', async () => {
    const { progress, results, id } = await processPaper('letter.pdf');
    expect(progress).toMatchObject({ documents: 1, documentsDone: 1, pagesRead: 1, pagesKnown: 1 });
    expect(progress.byStatus.done).toBe(1);
    expect(results.map((r) => r.status)).toEqual(['ready', 'ready']);
    expect(scripted.stagesOf(id)).toEqual(
      ['unpack', 'inspect', 'read', 'split', 'extract', 'check', 'link', 'draft', 'deliver'], //
    );
  });

  it('gives one entry per intake, in order, also for the same bytes twice', async () => {
    const first = folder.paper('b.pdf', 'same bytes');
    const other = folder.paper('a.pdf');
    const again = folder.paper('c.pdf', 'same bytes');
    const { progress, intakes } = await process([first, other, again].map((path) => factsOfFile(path)));
    expect(progress.documents).toBe(2);
    expect(intakes.map((i) => i.facts.path)).toEqual([first, other, again]);
    expect(intakes[2]?.results).toEqual(intakes[0]?.results);
    expect(intakes.every((i) => i.results.length === 2)).toBe(true);
  });

  it('goes to the end and waits for a person where a stage wants it', async () => {
    const { progress, results } = await processPaper('check=review.pdf');
    expect(progress.byStatus.needs_review).toBe(1);
    expect(results).toHaveLength(2);
  });

  it('goes on after a skipped stage', async () => {
    expect((await processPaper('inspect=skip.pdf')).progress.byStatus.done).toBe(1);
  });

  it('keeps texts that a database dislikes', async () => {
    expect((await processPaper('extract=nul.pdf')).progress.byStatus.done).toBe(1);
  });
});

describe('a document that cannot be processed', () => {
  it.each([
    { name: 'unpack=reject.pdf', status: 'rejected', code: 'pdf.too_many_pages' },
    { name: 'unpack=input.pdf', status: 'failed', code: 'pdf.encrypted' },
    { name: 'read=limit.pdf', status: 'failed', code: 'page.time_limit' },
    { name: 'draft=defect.pdf', status: 'failed', code: 'defect.unexpected' },
    { name: 'extract=bigint.pdf', status: 'failed', code: 'defect.unexpected' },
    { name: 'read=tempever.pdf', status: 'failed', code: 'file.unreadable' },
  ])('$name ends $status with $code and exactly one valid result', async ({ name, status, code }) => {
    const { progress, results } = await processPaper(name);
    expect({ ...progress.byStatus, waiting: 0 }).toMatchObject({ [status]: 1, done: 0 });
    expect(results).toHaveLength(1);
    expect(resultSchema.parse(results[0]).error?.code).toBe(code);
    expect(results[0]?.status).toBe(status);
  });

  it('holds nobody up', async () => {
    const names = ['read=defect.pdf', 'x.pdf', 'unpack=input.pdf', 'y.pdf', 'read=tempever.pdf', 'z.pdf'];
    const { progress } = await process(names.map((name) => factsOfFile(folder.paper(name))));
    expect(progress.byStatus).toMatchObject({ done: 3, failed: 3, waiting: 0 });
  });

  it('leaves no text of the document in the log', async () => {
    await processPaper('split=defect.pdf');
    const lines = logged.filter((line) => line.includes('"stage":"split"') && line.includes('"failed"'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('defect.unexpected');
    expect(logged.join()).not.toContain('ROSSI');
    expect(logged.join()).not.toContain(folder.root);
  });
});

describe('temporary trouble', () => {
  it('is tried again until it passes', async () => {
    const { progress, id } = await processPaper('read=temp2.pdf');
    expect(progress.byStatus.done).toBe(1);
    expect(scripted.stagesOf(id).filter((s) => s === 'read')).toHaveLength(3);
    expect(scripted.stagesOf(id).filter((s) => s === 'unpack')).toHaveLength(1);
  });

  it('ends after the last attempt', async () => {
    const { id } = await processPaper('read=tempever-b.pdf');
    expect(scripted.stagesOf(id).filter((s) => s === 'read')).toHaveLength(3);
  });
});

describe('files refused at the door', () => {
  it('an empty file is a document that ends visibly', async () => {
    const { results, id } = await processPaper('empty.pdf', '');
    expect(results.map((r) => r.error?.code)).toEqual(['file.empty']);
    expect(scripted.stagesOf(id)).toEqual([]);
  });

  it('a file over the limit is not copied, and named', async () => {
    const { results, id } = await processPaper('huge.pdf', 'x'.repeat(LIMITS.maxFileBytes + 1));
    expect(results.map((r) => [r.status, r.error?.code])).toEqual([['rejected', 'file.too_large']]);
    expect(await engine.blobs.has(results[0]?.source.sha256 ?? '')).toBe(false);
    expect(scripted.stagesOf(id)).toEqual([]);
  });

  it('a file that cannot be read is handed back, the others are taken', async () => {
    const { received, progress } = await process([
      factsOfFile(folder.path('gone.pdf')),
      factsOfFile(folder.paper('there.pdf')),
    ]);
    expect(received.map((r) => (r.kind === 'refused' ? r.error.code : r.kind))).toEqual([
      'file.not_found',
      'received',
    ]);
    expect(progress.documents).toBe(1);
  });
});

describe('the same bytes again', () => {
  it('with the same facts: nothing runs, the results are there', async () => {
    const path = folder.paper('again.pdf');
    const { id } = await process([factsOfFile(path)]);
    const { results } = await process([factsOfFile(path)]);
    expect(scripted.stagesOf(id)).toHaveLength(9);
    expect(results).toHaveLength(2);
  });

  it('with other facts: only what depends on them runs again, and no second draft appears', async () => {
    const path = folder.paper('facts.pdf');
    const { id } = await process([factsOfFile(path)]);
    const { results, intakes } = await process([
      factsOfFile(path, { channel: 'pec', receivedOn: '2026-03-11' }),
    ]);
    expect(scripted.stagesOf(id).slice(9)).toEqual(['link', 'draft', 'deliver']);
    expect(results).toHaveLength(2);
    expect(intakes).toHaveLength(1);
  });

  it('with other facts while the document is at work: they are not missed', async () => {
    const path = folder.paper('link=held.pdf');
    await engine.receive([factsOfFile(path)], 'held');
    await expect.poll(() => scripted.starts.some((s) => s.stage === 'link')).toBe(true);
    const heldId = (await engine.resultsOf('held'))[0]?.documentId ?? '';
    await expect.poll(() => scripted.stagesOf(heldId)).toContain('link');
    await engine.receive([factsOfFile(path, { channel: 'pec' })], 'held');
    openGate();
    await engine.waitFor('held', noProgress, never());
    expect(scripted.stagesOf(heldId).filter((s) => s === 'link')).toHaveLength(2);
    expect(scripted.stagesOf(heldId).filter((s) => s === 'draft')).toHaveLength(1);
  });

  it('a failed document is tried again', async () => {
    const path = folder.paper('check=input.pdf');
    const { id } = await process([factsOfFile(path)]);
    const { results } = await process([factsOfFile(path)]);
    expect(scripted.stagesOf(id).filter((s) => s === 'check')).toHaveLength(2);
    expect(scripted.stagesOf(id).filter((s) => s === 'read')).toHaveLength(1);
    expect(results).toHaveLength(1);
  });
});

describe('an explicit retry', () => {
  it('runs again from the named stage', async () => {
    const { id } = await processPaper('reread.pdf');
    expect(await engine.retry(id, 'check')).toBe(true);
    await engine.waitFor(`batch-${batches}`, noProgress, never());
    expect(scripted.stagesOf(id).slice(9)).toEqual(['check', 'link', 'draft', 'deliver']);
  });

  it('says when there is no such document or stage', async () => {
    expect(await engine.retry('0'.repeat(32))).toBe(false);
    // biome-ignore lint/suspicious/noExplicitAny: a stage that does not exist
    await expect(engine.retry('x', 'nowhere' as any)).rejects.toMatchObject({ code: 'arguments.invalid' });
  });
});

describe('waiting', () => {
  it('ends when it is told to', async () => {
    await engine.receive([factsOfFile(folder.paper('read=tempever-c.pdf'))], 'waited');
    const signal = AbortSignal.timeout(1);
    await expect(engine.waitFor('waited', noProgress, signal)).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await engine.waitFor('waited', noProgress, never());
  });

  it('ends at once for a batch without documents', async () => {
    expect((await engine.waitFor('nothing', noProgress, never())).documents).toBe(0);
  });
});
