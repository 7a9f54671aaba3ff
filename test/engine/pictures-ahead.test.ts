// What people will look at next is painted before they ask: the front of the queue first, the right pages, once, only while the
// readers have nothing else to do; anew once a notice was read anew, and out of memory once it was purged.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { PagePictures } from '../../pipeline/office/papers/page-picture.ts';
import { PicturesAhead } from '../../pipeline/office/papers/pictures-ahead.ts';
import { document, pageReading } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { deadlineOn, fillArchive, fullNotice, idOf, resultOf, sha256Of } from '../support/fill-archive.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
/** The pages of two notices in one file: each with its doubt on the second, and one that is nowhere asked about. */
const LETTERS = [
  [1, 2, 5],
  [3, 4, 6],
];
/** Those two; a scan whose picture is stored; one that nothing is in doubt of. */
const PAPERS = ['two-letters', 'scan', 'sure'] as const;
const signal = new AbortController().signal;

let engine: Engine;
let folder: TempFolder;

function notice(number: number, page: number, status: Result['status'] = 'needs_review'): Partial<Result> {
  const doubted = makeField(String(12_345_600_000 + number).padStart(13, '0'), {
    state: 'needs_review',
    page,
  });
  const fields = makeFields({
    numeroComunicazione: doubted,
    codiceFiscale: makeField('PRVDAA80A41H501X', { page }),
  });
  const day = `2026-03-${String(10 + number).padStart(2, '0')}`;
  return { ...fullNotice(number), status, fields, deadline: deadlineOn(day) };
}

const ref = (name: string, page: number, version = 1) => ({
  ...{ page, extent: 'whole' as const, readingSha256: sha256Of(`${name} ${page} ${version}`) },
  uprightSha256: name === 'scan' ? sha256Of('picture') : null,
});

/** What the stages gave for a paper, as far as pictures ask. @param version of its reading */
function outputsFor(name: string, version: number) {
  const at = (page: number) => ({ page, box: [1, 1, 9, 9] as const });
  const nowhere = Object.fromEntries(FIELD_NAMES.map((field) => [field, { page: null, box: null }]));
  const letters = name === 'two-letters' ? LETTERS : [[1, 2]];
  return {
    read: { parts: [{ name: null, sha256: sha256Of(name) }] },
    extract: {
      notices: letters.map((pages, ordinal) => ({
        ordinal,
        pages: pages.map((page) => ref(name, page, version)),
      })),
    },
    check: {
      notices: letters.map(([first = 1], ordinal) => ({
        ordinal,
        fields: { ...nowhere, numeroComunicazione: at(first + 1), codiceFiscale: at(first) },
      })),
    },
  };
}

function desk() {
  const painted: string[] = [];
  const versions = new Map<string, number>();
  let isIdle = true;
  let prepared = 0;
  let isBroken = false;
  const readings = new Map(
    PAPERS.flatMap((name) =>
      [1, 2, 3, 4, 5, 6].flatMap((page) =>
        [1, 2].map((version) => [sha256Of(`${name} ${page} ${version}`), { name, page, version }]),
      ),
    ) as [string, object][],
  );
  const house = {
    engine: {
      db: engine.db,
      outputsOf: async (id: string) => {
        const name = PAPERS.find((each) => documentIdOf(sha256Of(each)) === id) ?? '';
        return outputsFor(name, versions.get(name) ?? 1);
      },
      blobs: {
        pathOf: async (sha256: string) => sha256,
        get: async (sha256: string) => Buffer.from(JSON.stringify(readings.get(sha256))),
      },
    },
    reader: {
      async paint({ reading }: { reading: unknown }) {
        const { name, page, version } = reading as { name: string; page: number; version: number };
        painted.push(`${name} ${page}${version > 1 ? ' anew' : ''}`);
        if (isBroken) throw new Error('does not render');
        return new Uint8Array(10);
      },
      isIdle: () => isIdle,
      async prepare() {
        prepared += 1;
      },
    },
    clock: { now: () => NOW },
    signal,
  } as unknown as ConstructorParameters<typeof PicturesAhead>[0];
  const pictures = new PagePictures(house);
  const ahead = new PicturesAhead(house, pictures);
  return {
    ...{ painted, versions, pictures, round: () => ahead.round(signal), prepared: () => prepared },
    be: (state: { idle?: boolean; broken?: boolean }) => {
      isIdle = state.idle ?? true;
      isBroken = state.broken ?? false;
    },
  };
}

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'), { clock: { now: () => NOW } });
  await fillArchive(engine.db, [
    {
      name: 'two-letters',
      notices: [notice(5, 2), notice(1, 4)].map((each, at) => ({
        ...each,
        source: sourceOf('two-letters', at),
      })),
    },
    { name: 'scan', notices: [{ ...notice(2, 2), source: sourceOf('scan', 0) }] },
    { name: 'sure', notices: [{ ...notice(3, 2, 'ready'), source: sourceOf('sure', 0) }] },
  ]);
}, 180_000);
afterAll(async () => {
  await engine.close();
  folder.remove();
});
beforeEach(async () => {
  await engine.db.delete(pageReading);
  const rows = PAPERS.flatMap((name) =>
    [1, 2, 3, 4, 5, 6].flatMap((page) =>
      [1, 2].map((version) => ({
        ...{ partSha256: sha256Of(name), page, readerVersion: version, createdAt: NOW },
        readingSha256: sha256Of(`${name} ${page} ${version}`),
      })),
    ),
  );
  await engine.db.insert(pageReading).values(rows);
});

function sourceOf(name: string, ordinal: number): Result['source'] {
  return {
    ...resultOf(name, ordinal).source,
    pages: [...((name === 'two-letters' && LETTERS[ordinal]) || [1, 2])],
  };
}

describe('ahead of those who review', () => {
  it('the doubtful page of the most urgent notice is painted first, the page it opens with, then the others; each once', async () => {
    const { painted, round, pictures } = desk();
    await round();
    expect(painted).toEqual([4, 3, 2, 1, 6, 5].map((page) => `two-letters ${page}`));
    await round();
    expect(painted).toHaveLength(6);
    const asked = await pictures.of(
      documentIdOf(sha256Of('two-letters')),
      { id: idOf('two-letters', 1), source: sourceOf('two-letters', 1) } as Result,
      4,
    );
    expect(asked?.key).toBe(ref('two-letters', 4).readingSha256);
    await asked?.read();
    expect(painted).toHaveLength(6);
  });

  it('nothing is painted while the readers are wanted; what was left is painted later', async () => {
    const { painted, round, be, prepared } = desk();
    be({ idle: false });
    await round();
    expect(painted).toEqual([]);
    expect(prepared()).toBe(0);
    be({ idle: true });
    await round();
    await round();
    expect(prepared()).toBe(1);
    expect(painted).toHaveLength(6);
  });

  it('what cannot be painted is tried once, and keeps the others from nothing', async () => {
    const { painted, round, be } = desk();
    be({ broken: true });
    await expect(round()).rejects.toThrow('does not render');
    be({ broken: false });
    await round();
    await round();
    expect(painted).toEqual([4, 2, 1, 6, 5].map((page) => `two-letters ${page}`));
  });

  it('a notice that was read anew is painted anew, and never shown as it was', async () => {
    const { painted, round, versions, pictures } = desk();
    await round();
    versions.set('two-letters', 2);
    await engine.db.update(document).set({ revision: 7 });
    painted.length = 0;
    await round();
    expect(painted[0]).toBe('two-letters 4 anew');
    const result = { id: idOf('two-letters', 1), source: sourceOf('two-letters', 1) } as Result;
    const asked = await pictures.of(documentIdOf(sha256Of('two-letters')), result, 4);
    expect(asked?.key).toBe(ref('two-letters', 4, 2).readingSha256);
  });

  it('what was purged is not kept in memory', async () => {
    const { round, pictures } = desk();
    await round();
    expect(pictures.readingsKept()).toHaveLength(6);
    await engine.db.delete(pageReading);
    await round();
    expect(pictures.readingsKept()).toEqual([]);
  });
});
