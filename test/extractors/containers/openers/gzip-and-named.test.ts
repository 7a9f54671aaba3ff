// gzip opens within bounds; what is not opened says so.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES } from '../../../../extractors/containers/content-types.table.ts';
import { gzipOpener } from '../../../../extractors/containers/openers/gzip.opener.ts';
import { namedOpener } from '../../../../extractors/containers/openers/named.opener.ts';
import { runOpener } from '../../../support/run-opener.ts';

const PACKED = gzipSync('dentro');

describe('gzip', () => {
  it.each([
    { name: 'avviso.pdf.gz', out: 'avviso.pdf' },
    { name: 'atti.tgz', out: 'atti.tar' },
    { name: null, out: null },
  ])('$name holds $out', async ({ name, out }) => {
    const { files } = await runOpener(gzipOpener, PACKED, { name });
    expect(files).toEqual([{ name: out, role: 'content', bytes: Buffer.from('dentro') }]);
  });

  it('prefers the name it states', async () => {
    const head = Buffer.from(PACKED.subarray(0, 10));
    head[3] = 8;
    const bytes = Buffer.concat([head, Buffer.from('vero.pdf\0'), PACKED.subarray(10)]);
    expect((await runOpener(gzipOpener, bytes, { name: 'a.gz' })).files[0]?.name).toBe('vero.pdf');
  });

  it('opens all members', async () => {
    const { files } = await runOpener(gzipOpener, Buffer.concat([PACKED, PACKED]));
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('dentrodentro');
  });

  it.each([
    { what: 'a bomb', bytes: gzipSync(Buffer.alloc(5_000_000)), code: 'container.ratio' },
    { what: 'a cut file', bytes: PACKED.subarray(0, 15), code: 'container.damaged' },
    {
      what: 'a header that lies',
      bytes: Buffer.from([0x1f, 0x8b, 8, 0x0c, 0, 0, 0, 0, 0, 0, 255]),
      code: 'container.damaged',
    },
  ])('refuses $what: $code', async ({ bytes, code }) => {
    await expect(runOpener(gzipOpener, bytes)).rejects.toMatchObject({ code });
  });
});

describe('archives that are not opened', () => {
  it.each(namedOpener.mediaTypes)('%s is in the table of types and needs its tool', async (mediaType) => {
    expect(CONTENT_TYPES.some((type) => type.mediaType === mediaType)).toBe(true);
    await expect(runOpener(namedOpener, Buffer.alloc(9))).rejects.toMatchObject({
      code: 'container.needs_tool',
    });
  });
});
