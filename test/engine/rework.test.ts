// Trying again and reading again: by name, all, by cause; kept readings are not served as new; what people said stands.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { differencesText } from '../../pipeline/cli/rework/differences-text.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { correctNotice } from '../../pipeline/office/corrections/correct-notice.ts';
import { type RereadSettings, rereadDocument } from '../../pipeline/office/rework/reread-document.ts';
import { retryDocuments } from '../../pipeline/office/rework/retry-documents.ts';
import { resultsOfDocument } from '../../pipeline/store/document-results.ts';
import { findDocument } from '../../pipeline/store/stored-document.ts';
import { candidate } from '../validators/consistency/candidate-builder.ts';
import { factsOfFile, NO_READER, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { type Paper, type PaperBook, paperStages } from './support/read-papers.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
let papers: readonly Paper[] = [];
const book: PaperBook = { pagesOf: () => 2, papersOf: () => papers, reads: [] };
/** What the stage `inspect` throws for a document of this name. */
const trouble = new Map<string, AppError>();

function troubled(stage: AnyStage): AnyStage {
  if (stage.name !== 'inspect') return stage;
  return {
    ...stage,
    run: async (input, ctx) => {
      const name = input.document.intakes[0]?.path.split('/').at(-1) ?? '';
      const error = trouble.get(name);
      if (error) throw error;
      return stage.run(input, ctx);
    },
  };
}

let engine: Engine;
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), {
    stages: paperStages(book).map(troubled),
    clock: CLOCK,
    readerOf: (name) => (name === 'native' ? { ...NO_READER, version: 1_001 } : null),
  });
  await engine.start();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

async function received(name: string): Promise<string> {
  const [outcome] = await engine.receive([factsOfFile(folder.paper(name))], name);
  await engine.waitFor(name, noProgress, never());
  return outcome?.kind === 'received' ? outcome.documentId : '';
}
const statusOf = async (id: string) => (await findDocument(engine.db, id))?.status;

describe('retry', () => {
  it('takes one by its notice, all, or all of a cause, also those that crashed', async () => {
    trouble.set('locked.pdf', new AppError('pdf.encrypted'));
    trouble.set('damaged.pdf', new AppError('pdf.damaged'));
    trouble.set('crashing.pdf', new AppError('document.crashed'));
    const [locked, damaged, crashing] = [
      await received('locked.pdf'),
      await received('damaged.pdf'),
      await received('crashing.pdf'),
    ];
    const states = async () => [await statusOf(locked), await statusOf(damaged), await statusOf(crashing)];
    const before = await states();
    expect(before.every((state) => state === 'failed' || state === 'rejected')).toBe(true);
    trouble.clear();
    const one = await retryDocuments({ engine }, { code: 'pdf.encrypted' });
    expect(one).toEqual({ documentIds: [locked], notKept: [] });
    await engine.settle(one.documentIds, never());
    const crashed = await retryDocuments({ engine }, { code: 'document.crashed' });
    expect(crashed.documentIds).toEqual([crashing]);
    await engine.settle(crashed.documentIds, never());
    const named = await retryDocuments({ engine }, { ids: [damaged.slice(0, 16)] });
    expect(named.documentIds).toEqual([damaged]);
    await engine.settle(named.documentIds, never());
    expect((await states()).some((state) => state === 'failed')).toBe(false);
    expect(await retryDocuments({ engine }, { all: true })).toEqual({ documentIds: [], notKept: [] });
  });

  it('knows no other codes and no other ids', async () => {
    await expect(retryDocuments({ engine }, { code: 'pizza' })).rejects.toMatchObject({
      code: 'arguments.invalid',
    });
    await expect(retryDocuments({ engine }, { ids: ['ffffffff'] })).rejects.toMatchObject({
      code: 'notice.not_found',
    });
  });
});

describe('reread', () => {
  const reread = (id: string, settings: RereadSettings) =>
    rereadDocument({ engine, clock: CLOCK, checkNative: () => undefined }, id, settings, never());
  const number = (value: string) => [candidate({ field: 'numeroComunicazione', value })];

  it('reads every page anew, by the engine asked for, and says what changed; a correction stands', async () => {
    papers = [
      {
        pages: [1, 2],
        candidates: [...number('0012345625401'), candidate({ field: 'annoImposta', value: '2023' })],
      },
    ];
    const documentId = await received('again.pdf');
    const [first] = await resultsOfDocument(engine.db, documentId);
    const id = first?.id ?? '';
    const desk = { engine, clock: CLOCK };
    const year = { of: 'field', field: 'annoImposta', do: 'correct', value: 2022 } as const;
    await correctNotice(desk, id, [year], { by: 'local' }, never());
    papers = [
      {
        pages: [1, 2],
        candidates: [...number('0012345625409'), candidate({ field: 'annoImposta', value: '2020' })],
      },
    ];
    book.reads.length = 0;
    const outcome = await reread(id, {});
    expect(book.reads).toEqual(['1 by 1', '2 by 1']);
    if (outcome.kind !== 'read') throw new Error('not read');
    expect(outcome.differences).toMatchObject([
      {
        ...{ id, is: 'changed', pages: { before: [1, 2], after: [1, 2] } },
        fields: [
          {
            field: 'numeroComunicazione',
            before: { value: '0012345625401' },
            after: { value: '0012345625409' },
          },
        ],
      },
    ]);
    expect(differencesText(outcome.differences)).toContain('0012345625401 (needs_review) → 0012345625409');
    const [after] = await resultsOfDocument(engine.db, documentId);
    expect(after?.fields.annoImposta).toMatchObject({
      value: 2022,
      state: 'corrected',
      alternatives: [2020],
    });

    book.reads.length = 0;
    await reread(id, { ocrEngine: 'native', allPages: true });
    expect(book.reads).toEqual(['1 by 1001', '2 by 1001']);
    expect(await findDocument(engine.db, documentId)).toMatchObject({
      ocrEngine: 'native',
      wantsWhole: true,
    });
    // What that engine read is not served as new either, and a retry later keeps to it.
    book.reads.length = 0;
    await reread(id, { ocrEngine: 'native' });
    expect(book.reads).toEqual(['1 by 1001', '2 by 1001']);
    const same = await reread(id, { from: 'extract' });
    expect(book.reads).toHaveLength(2);
    expect(same).toMatchObject({ kind: 'read', differences: [{ is: 'same', fields: [] }] });
  });

  it('tells notices that came and went', async () => {
    papers = [{ pages: [1, 2], candidates: number('0012345625401') }];
    const documentId = await received('cut.pdf');
    papers = [
      { pages: [1], candidates: number('0012345625401') },
      { pages: [2], candidates: number('0012345625402') },
    ];
    const sha256 = (await findDocument(engine.db, documentId))?.sha256 ?? '';
    const outcome = await reread(noticeId(sha256, 0), {});
    const told = outcome.kind === 'read' ? outcome.differences.map(({ id, is }) => [id, is]) : [];
    expect(told).toEqual([
      [noticeId(sha256, 0), 'changed'],
      [noticeId(sha256, 1), 'new'],
    ]);
  });

  it('refuses what would do nothing, and an engine that is not there', async () => {
    papers = [{ pages: [1], candidates: number('0012345625401') }];
    const documentId = await received('refused.pdf');
    const sha256 = (await findDocument(engine.db, documentId))?.sha256 ?? '';
    const id = noticeId(sha256, 0);
    await expect(reread(id, { from: 'check', allPages: true })).rejects.toMatchObject({
      code: 'arguments.invalid',
    });
    const checkNative = () => {
      throw new AppError('config.invalid');
    };
    await expect(
      rereadDocument({ engine, clock: CLOCK, checkNative }, id, { ocrEngine: 'native' }, never()),
    ).rejects.toMatchObject({ code: 'reread.engine_missing' });
    const rows = await engine.db.execute(sql`SELECT 1 FROM civis.page_reading WHERE reader_version = 1`);
    expect(rows.rows.length).toBeGreaterThan(0);
  });
});
