// Walking a document into its parts, with an opener that gives what the test says: order, ways, copies, limits, and
// trouble that stays with its part.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import type { ContainedFile, OpenedFile } from '../../../contract/contained.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../../extractors/containers/container-limits.ts';
import type { OpenRequest } from '../../../pipeline/sandbox/page-reader.ts';
import { mailChains } from '../../../pipeline/stages/mail-chain.ts';
import { walkParts } from '../../../pipeline/stages/part-tree.ts';
import { readableParts } from '../../../pipeline/stages/readable-parts.ts';
import { ordinary } from '../../support/mail-facts.ts';

const contained = (sha256: string, name: string | null = sha256): ContainedFile => ({
  name,
  statedName: null,
  statedType: null,
  role: 'attachment',
  sha256,
  sizeBytes: 10,
  problem: null,
});
const opened = (over: Partial<OpenedFile> = {}): OpenedFile => ({
  kind: 'container',
  mediaType: 'application/zip',
  pageCount: null,
  picture: null,
  children: [],
  mail: null,
  signers: [],
  problems: [],
  ...over,
});
const pdf = opened({ kind: 'pdf', mediaType: 'application/pdf', pageCount: 1 });
const holding = (...children: ContainedFile[]) => opened({ children });

function walk(files: Record<string, OpenedFile | Error>, limits = {}) {
  const requests: OpenRequest[] = [];
  const tree = walkParts(
    { sha256: 'root', sizeBytes: 100, name: 'root.zip' },
    { ...DEFAULT_CONTAINER_LIMITS, ...limits },
    {
      open: async (request) => {
        requests.push(request);
        const file = files[request.path];
        if (file instanceof Error) throw file;
        return file ?? pdf;
      },
      keep: async (path) => path.split('/').at(-1) ?? '',
      pathOf: async (sha256) => sha256,
      withFolder: (use) => use('/tmp/x'),
    },
  );
  return { tree, requests };
}

describe('a document', () => {
  it('is walked depth first, every part with its way', async () => {
    const { tree } = walk({
      root: holding(contained('a', 'a.zip'), contained('c', 'c.pdf')),
      a: holding(contained('b', 'b.pdf')),
    });
    expect((await tree).map(({ id, parent, depth, way }) => [id, parent, depth, way])).toEqual([
      [0, null, 0, null],
      [1, 0, 1, 'a.zip'],
      [2, 1, 2, 'a.zip/b.pdf'],
      [3, 0, 1, 'c.pdf'],
    ]);
  });

  it('with two files of one name keeps them apart', async () => {
    const { tree } = walk({
      root: holding(contained('a', 'x.pdf'), contained('b', 'x.pdf'), contained('c', null)),
    });
    expect((await tree).map(({ way }) => way)).toEqual([null, 'x.pdf', 'x.pdf (2)', 'parte-3']);
  });

  it('that holds the same bytes twice opens and reads them once', async () => {
    const { tree, requests } = walk({ root: holding(contained('a', 'x.pdf'), contained('a', 'y.pdf')) });
    const parts = await tree;
    expect(parts.map(({ sameAs }) => sameAs)).toEqual([null, null, 1]);
    expect(requests).toHaveLength(2);
    expect(readableParts(parts).map(({ name }) => name)).toEqual(['x.pdf']);
  });

  it('that holds itself ends', async () => {
    const { tree } = walk({ root: holding(contained('root', 'root.zip')) });
    expect((await tree).map(({ sameAs }) => sameAs)).toEqual([null, 0]);
  });

  it('too deep is opened as far as allowed, and the rest is named', async () => {
    const files = Object.fromEntries(
      ['root', 'a', 'b', 'c'].map((name, at, all) => [name, holding(contained(all[at + 1] ?? 'd'))]),
    );
    const parts = await walk(files, { maxDepth: 2 }).tree;
    expect(parts.map(({ depth, problems }) => [depth, problems.map(({ code }) => code)])).toEqual([
      [0, []],
      [1, []],
      [2, []],
      [3, ['container.too_deep']],
    ]);
  });

  it('gives every opening what is left of parts and bytes', async () => {
    const { tree, requests } = walk(
      { root: holding(contained('a'), contained('b')) },
      { maxParts: 10, maxTotalBytes: 1_000 },
    );
    await tree;
    expect(requests.map(({ limits }) => [limits.maxParts, limits.maxTotalBytes])).toEqual([
      [10, 1_000],
      [9, 980],
      [8, 980],
    ]);
  });
});

describe('trouble', () => {
  it.each(['pdf.encrypted', 'sandbox.crashed', 'sandbox.memory_limit', 'container.time_limit'] as const)(
    '%s of a part stays with the part, its neighbours are read',
    async (code) => {
      const parts = await walk({ root: holding(contained('a'), contained('b')), a: new AppError(code) }).tree;
      expect(parts[1]?.problems.map((problem) => problem.code)).toEqual([code]);
      expect(readableParts(parts).map(({ name }) => name)).toEqual(['b']);
    },
  );

  it('of the document itself is thrown', async () => {
    await expect(walk({ root: new AppError('container.damaged') }).tree).rejects.toMatchObject({
      code: 'container.damaged',
    });
  });

  it('with our own disk is thrown, to be tried again', async () => {
    const { tree } = walk({ root: holding(contained('a')), a: new AppError('file.unreadable') });
    await expect(tree).rejects.toMatchObject({ code: 'file.unreadable' });
  });
});

describe('the messages around a part', () => {
  const outer = ordinary({ subject: 'I: avviso' });
  const inner = ordinary({ kind: 'posta-certificata', subject: 'POSTA CERTIFICATA: avviso' });

  it('are named outermost first, for every place where its bytes lie', async () => {
    const parts = await walk({
      root: opened({ mail: outer, children: [contained('n', 'avviso.pdf'), contained('m', 'pec.eml')] }),
      m: opened({ mail: inner, children: [contained('n', 'avviso.pdf')] }),
    }).tree;
    expect(mailChains(parts, 'avviso.pdf').map((chain) => chain.map(({ subject }) => subject))).toEqual([
      ['I: avviso'],
      ['I: avviso', 'POSTA CERTIFICATA: avviso'],
    ]);
  });

  it('are none for a part that lies in no message', async () => {
    const parts = await walk({ root: holding(contained('n', 'avviso.pdf')) }).tree;
    expect(mailChains(parts, 'avviso.pdf')).toEqual([]);
  });
});

describe('a picture in a mail', () => {
  const picture = (widthPx: number) =>
    opened({ kind: 'image', mediaType: 'image/png', pageCount: 1, picture: { widthPx, heightPx: 90 } });

  it.each([
    [120, []],
    [2_000, ['logo.png']],
  ])('%i pixels wide is read only if it can be a page', async (widthPx, read) => {
    const parts = await walk({
      root: opened({ mail: ordinary(), children: [contained('l', 'logo.png')] }),
      l: picture(widthPx),
    }).tree;
    expect(readableParts(parts).map(({ name }) => name)).toEqual(read);
  });

  it('is read whatever its size when it came in a ZIP', async () => {
    const parts = await walk({ root: holding(contained('l', 'logo.png')), l: picture(120) }).tree;
    expect(readableParts(parts)).toHaveLength(1);
  });
});
