// Pictures of pages that have none stored: painted once for all who ask, kept within bounds, and never of another's page.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { PagePictures, type PictureDesk } from '../../../../pipeline/office/papers/page-picture.ts';

const SHA = 'a'.repeat(64);
const result = { id: `${'a'.repeat(16)}-1`, source: { sha256: SHA, part: null } } as Result;

function desk(bytes = 10) {
  const painted: number[] = [];
  const ref = (page: number, uprightSha256: string | null) => ({
    ...{ page, extent: 'whole', readingSha256: `reading-of-${page}`, uprightSha256 },
  });
  const outputs = {
    read: { parts: [{ name: null, sha256: SHA, pages: [] }] },
    extract: {
      notices: [{ ordinal: 0, pages: [ref(1, 'stored'), ref(2, null), ref(3, null), ref(4, null)] }],
    },
  };
  const pictures = new PagePictures({
    engine: {
      outputsOf: async () => outputs,
      blobs: {
        pathOf: async (sha256: string) => `/blobs/${sha256}`,
        get: async (sha256: string) => Buffer.from(JSON.stringify({ page: Number(sha256.slice(11)) })),
      },
    } as unknown as PictureDesk['engine'],
    reader: {
      async paint({ reading }) {
        painted.push(reading.page);
        if (painted.length === 1 && bytes < 0) throw new Error('a busy machine');
        return new Uint8Array(Math.abs(bytes));
      },
      prepare: async () => undefined,
      isIdle: () => true,
    },
    signal: new AbortController().signal,
  });
  return { pictures, painted, outputs };
}

describe('the picture of a page', () => {
  it('is the stored one where there is one', async () => {
    const { pictures, painted } = desk();
    const picture = await pictures.of('document', result, 1);
    expect(picture?.key).toBe('stored');
    expect(await picture?.read()).toBe('/blobs/stored');
    expect(painted).toEqual([]);
  });

  it('is painted once for all who ask', async () => {
    const { pictures, painted } = desk();
    const both = [await pictures.of('document', result, 2), await pictures.of('document', result, 2)];
    const [one, other] = await Promise.all(both.map((each) => each?.read()));
    expect(one).toBe(other);
    expect(await (await pictures.of('document', result, 2))?.read()).toBe(one);
    expect(painted).toEqual([2]);
  });

  it('is not there for a page of another notice', async () => {
    expect(await desk().pictures.of('document', result, 9)).toBeNull();
  });

  it('is painted again after a failure', async () => {
    const { pictures, painted } = desk(-10);
    const picture = await pictures.of('document', result, 2);
    await expect(picture?.read()).rejects.toThrow('busy');
    expect(await picture?.read()).toHaveLength(10);
    expect(painted).toEqual([2, 2]);
  });

  it('of the same page read anew is another', async () => {
    const { pictures, painted, outputs } = desk();
    const before = await pictures.of('document', result, 2);
    await before?.read();
    for (const notice of outputs.extract.notices)
      notice.pages = notice.pages.map((page) => ({ ...page, readingSha256: `${page.readingSha256}2` }));
    const after = await pictures.of('document', result, 2);
    expect(after?.key).not.toBe(before?.key);
    await after?.read();
    expect(painted).toEqual([2, 22]);
  });

  it('is dropped with its reading', async () => {
    const { pictures, painted } = desk();
    const read = async (page: number) => (await pictures.of('document', result, page))?.read();
    await read(2);
    await read(3);
    pictures.drop(new Set(['reading-of-2']));
    expect(pictures.readingsKept()).toEqual(['reading-of-3']);
    await read(2);
    await read(3);
    expect(painted).toEqual([2, 3, 2]);
  });

  it('goes from memory when others need the room, the one asked for longest ago first', async () => {
    const { pictures, painted } = desk(20 * 1_048_576);
    const read = async (page: number) => (await pictures.of('document', result, page))?.read();
    for (const page of [2, 3, 2, 4, 2, 3]) await read(page);
    expect(painted).toEqual([2, 3, 4, 3]);
  });
});
