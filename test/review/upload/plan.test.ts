// The upload page's own reckoning: what goes into a request, what a broken one costs, which pages are asked for, what is shown.
import { describe, expect, it } from 'vitest';
import type { BatchFileBody } from '../../../pipeline/server/routes/batches.schema.ts';
import { BatchPages } from '../../../review/pages/upload/plan/batch-pages.ts';
import { causesOf } from '../../../review/pages/upload/plan/causes.ts';
import { addChosen, isSystemFile } from '../../../review/pages/upload/plan/chosen-list.ts';
import type { Entry, EntryState } from '../../../review/pages/upload/plan/entry.ts';
import { passedQuarter } from '../../../review/pages/upload/plan/milestones.ts';
import { MOST_BYTES, sentOfEach, takeForRequest } from '../../../review/pages/upload/plan/requests.ts';
import { countGroups, rowsOf } from '../../../review/pages/upload/plan/rows.ts';
import { totalsOf } from '../../../review/pages/upload/plan/totals.ts';
import { type DroppedEntry, readDropped } from '../../../review/pages/upload/send/read-drop.ts';
import { chosen } from './fake-service.ts';

const QUEUED: EntryState = { kind: 'queued' };
const entry = (id: number, state: EntryState = QUEUED, size = 10): Entry<string> => ({
  ...{ id, path: `${id}.pdf`, size, modifiedAt: 0, file: 'f', sha256: null, state },
});
const file = (id: number, more: Partial<BatchFileBody> = {}): BatchFileBody => ({
  ...{ intakeId: `i${id}`, documentId: `d${id}`, path: `${id}.pdf`, channel: null, receivedOn: null },
  ...{ client: null, takenAt: '', status: 'done', stage: null, isActive: false, error: null },
  ...{ notices: 0, found: [], ...more },
});
const REASON = { code: 'pdf.damaged', it: 'rotto', en: 'broken' };

describe('a request', () => {
  it('holds twenty files, or fifty megabytes, or one that is larger', () => {
    const small = Array.from({ length: 30 }, (_, id) => entry(id));
    expect(takeForRequest(small)).toHaveLength(20);
    const half = MOST_BYTES / 2;
    expect(
      takeForRequest([entry(0, QUEUED, half), entry(1, QUEUED, half), entry(2, QUEUED, 1)]),
    ).toHaveLength(2);
    expect(takeForRequest([entry(0, QUEUED, MOST_BYTES * 3), entry(1)])).toHaveLength(1);
    expect(takeForRequest([])).toEqual([]);
  });

  it('says of each file how much is away', () => {
    expect(sentOfEach([100, 100, 200], 300, 600)).toEqual([100, 100, 0]);
    expect(sentOfEach([100, 100, 200], 600, 600)).toEqual([100, 100, 200]);
    expect(sentOfEach([100], 0, 0)).toEqual([0]);
  });
});

describe('the list', () => {
  it.each([
    ['.DS_Store', true],
    ['a/Thumbs.db', true],
    ['a/~$lettera.docx', true],
    ['__MACOSX/a.pdf', true],
    ['avviso.pdf', false],
    ['a/.pdf', false],
  ])('leaves out files of the system: %s %s', (path, isSystem) => {
    expect(isSystemFile(path)).toBe(isSystem);
  });

  it('takes no file twice, and goes on counting', () => {
    const first = addChosen<string>([], chosen(2));
    const again = addChosen(first.entries, chosen(3));
    expect(again.entries.map(({ id, path }) => [id, path])).toEqual([[2, 'file-2.pdf']]);
    expect(again.repeated).toBe(2);
  });
});

describe('a folder', () => {
  const fileEntry = (path: string): DroppedEntry<{ size: number; lastModified: number }> => ({
    ...{ isFile: true, fullPath: path, file: (done) => done({ size: 1, lastModified: 2 }) },
  });
  const folder = (path: string, children: DroppedEntry<{ size: number; lastModified: number }>[]) => {
    const left = [...children];
    const createReader = () => ({
      readEntries: (done: (some: typeof left) => void) => done(left.splice(0, 100)),
    });
    return { isFile: false, fullPath: path, createReader };
  };

  it('is read to its last batch and depth, and names what cannot be opened', async () => {
    const many = Array.from({ length: 250 }, (_, index) => fileEntry(`/a/b/${index}.pdf`));
    const broken = {
      ...fileEntry('/a/x.pdf'),
      file: (_: unknown, failed: (e: unknown) => void) => failed('x'),
    };
    const { files, unreadable } = await readDropped([folder('/a', [folder('/a/b', many), broken])]);
    expect([files.length, files.at(-1)?.path, unreadable]).toEqual([250, 'a/b/249.pdf', ['a/x.pdf']]);
  });
});

describe('pages of a batch', () => {
  it('leaves those at their end alone until something is added', () => {
    const pages = new BatchPages();
    expect(pages.next()).toBeNull();
    pages.take({ items: [file(1), file(2)], nextCursor: 'two' });
    expect(pages.next()).toBe('two');
    pages.take({ items: [file(3, { status: 'waiting' })], nextCursor: null });
    expect(pages.next()).toBeUndefined();
    pages.begin();
    expect(pages.next()).toBe('two');
    pages.take({ items: [file(3)], nextCursor: null });
    expect([...pages.files.values()].map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    pages.unsettle();
    pages.begin();
    expect(pages.next()).toBeNull();
    pages.take({ items: [file(1), file(4)], nextCursor: 'other' });
    expect(pages.next()).toBe('other');
  });
});

describe('rows', () => {
  it('follow a file from the chosen list to the service, once each', () => {
    const received: EntryState = { kind: 'received', documentId: 'd1', intakeId: 'i1', wasKnown: false };
    const files = new Map([1, 2, 3].map((id) => [`i${id}`, file(id)]));
    files.set('i1', file(1, { status: 'waiting', isActive: true }));
    // Its answer was called off, and it got there all the same.
    const rows = rowsOf([entry(1, received), entry(2, { kind: 'cancelled' }), entry(9)], files);
    expect(rows.map(({ path, state }) => `${path} ${state}`)).toEqual([
      ...['1.pdf active', '2.pdf done', '9.pdf queued', '3.pdf done'],
    ]);
    expect(countGroups(rows)).toEqual({ all: 4, under_way: 2, to_review: 0, done: 2, trouble: 0 });
  });

  it('that failed are gathered by cause and by who can try again', () => {
    const failed = new Map([1, 2].map((id) => [`i${id}`, file(id, { status: 'failed', error: REASON })]));
    const rows = rowsOf(
      [entry(5, { kind: 'not_sent', reason: { ...REASON, code: 'network.failed' } })],
      failed,
    );
    expect(causesOf(rows).map(({ side, reason, rows: of }) => [side, reason.code, of.length])).toEqual([
      ['reading', 'pdf.damaged', 2],
      ['sending', 'network.failed', 1],
    ]);
  });
});

describe('totals', () => {
  it('count what was there before as nothing to send', () => {
    const sending: EntryState = { kind: 'sending', sentBytes: 4 };
    const totals = totalsOf([entry(1, sending), entry(2, { kind: 'known', documentId: 'd' }), entry(3)]);
    expect(totals).toMatchObject({ files: 3, toSendBytes: 20, sentBytes: 4, known: 1, underWay: 2 });
  });

  it.each([
    [0, 24, 100, null],
    [24, 25, 100, 1],
    [25, 80, 100, 3],
    [80, 100, 100, 4],
    [5, 5, 100, null],
    [0, 0, 0, null],
  ])('are said aloud at quarters: from %i to %i of %i: %s', (before, now, all, quarter) => {
    expect(passedQuarter(before, now, all)).toBe(quarter);
  });
});
