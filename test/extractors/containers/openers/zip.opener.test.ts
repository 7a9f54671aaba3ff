// ZIP archives: what comes out, and every lie that must not come out.
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOpener } from '../../../../extractors/containers/openers/zip.opener.ts';
import { runOpener } from '../../../support/run-opener.ts';
import { buildZip, type ZipEntrySpec, type ZipSpec } from '../../../support/zip-builder.ts';

const GOOD: ZipEntrySpec = { name: 'avviso.pdf', content: '%PDF-1.4 avviso' };
const open = (entries: readonly ZipEntrySpec[], spec: ZipSpec = {}, limits = {}) =>
  runOpener(zipOpener, buildZip(entries, spec), limits);
const summary = ({ files }: Awaited<ReturnType<typeof open>>) =>
  files.map(({ name, bytes, problem }) => [
    name,
    bytes && Buffer.from(bytes).toString(),
    problem?.code ?? null,
  ]);

describe('an honest archive', () => {
  it('hands out every file, packed or stored, and no folders', async () => {
    const run = await open([
      { name: 'atti/', content: '', method: 0 },
      { name: 'atti/avviso.pdf', content: 'uno' },
      { name: 'b.tif', content: 'due', method: 0 },
      { name: 'vuoto.txt', content: '', method: 0 },
    ]);
    expect(summary(run)).toEqual([
      ['atti/avviso.pdf', 'uno', null],
      ['b.tif', 'due', null],
      ['vuoto.txt', '', null],
    ]);
    expect(run.files[0]?.role).toBe('attachment');
    expect(run.problems).toEqual([]);
  });

  it('keeps both files of one name', async () => {
    const run = await open([GOOD, { ...GOOD, content: 'altro' }]);
    expect(summary(run)).toEqual([
      ['avviso.pdf', '%PDF-1.4 avviso', null],
      ['avviso.pdf', 'altro', null],
    ]);
  });

  it('hands out names that climb out of folders as they are: the receiver cleans them', async () => {
    expect(summary(await open([{ ...GOOD, name: '../../x\\..\\C:avviso.pdf' }]))[0]?.[0]).toBe(
      '../../x\\..\\C:avviso.pdf',
    );
  });

  it('opens nothing but is content with an empty archive', async () => {
    expect(await open([])).toMatchObject({ files: [], problems: [] });
  });

  it('reads ZIP64 end records', async () => {
    expect(summary(await open([GOOD], { zip64: true }))).toHaveLength(1);
  });

  it.each([
    { offsetsFromFile: true, what: 'from the file' },
    { offsetsFromFile: false, what: 'from the archive' },
  ])('opens behind other bytes when offsets count $what', async ({ offsetsFromFile }) => {
    const run = await open([GOOD], { before: Buffer.alloc(300, 0x4d), offsetsFromFile });
    expect(summary(run)).toEqual([['avviso.pdf', '%PDF-1.4 avviso', null]]);
  });
});

describe('names', () => {
  const pathField = (plain: Uint8Array, name: string, crc = crc32(plain)) => {
    const text = Buffer.from(name, 'utf8');
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + text.length, 2);
    field[4] = 1;
    field.writeUInt32LE(crc, 5);
    return Buffer.concat([field, text]);
  };
  const plain = Buffer.from('citta.pdf');

  it.each([
    { what: 'UTF-8 by the flag', name: 'città.pdf', out: 'città.pdf' },
    { what: 'UTF-8 without the flag', name: Buffer.from('perché.pdf'), out: 'perché.pdf' },
    {
      what: 'CP850 of Italian Windows',
      name: Buffer.from('citt\x85 \xd4.pdf', 'latin1'),
      out: 'città È.pdf',
    },
    { what: 'Windows-1252', name: Buffer.from('citt\xe0 perch\xe9.pdf', 'latin1'), out: 'città perché.pdf' },
    { what: 'the Unicode Path field', name: plain, extra: pathField(plain, 'città.pdf'), out: 'città.pdf' },
    {
      what: 'the plain name when the Unicode Path speaks of another',
      name: plain,
      extra: pathField(plain, 'virus.exe', 1),
      out: 'citta.pdf',
    },
  ])('$what', async ({ name, out, extra }) => {
    const run = await open([{ name, content: 'x', ...(extra && { extra }) }]);
    expect(run.files[0]?.name).toBe(out);
  });
});

describe('one bad entry: said there, the others are opened', () => {
  const zeros = Buffer.alloc(3_000_000);
  it.each([
    { what: 'encrypted', entry: { flags: 1 }, code: 'container.encrypted' },
    { what: 'AES', entry: { method: 99 }, code: 'container.encrypted' },
    { what: 'unknown method', entry: { method: 14 }, code: 'container.needs_tool' },
    { what: 'checksum', entry: { stated: { crc: 7 } }, code: 'container.damaged' },
    { what: 'broken data', entry: { packed: Buffer.from([0xff, 1, 2]) }, code: 'container.damaged' },
    {
      what: 'data cut off',
      entry: { packed: deflateRawSync('cut off here').subarray(0, 6) },
      code: 'container.damaged',
    },
    {
      what: 'states too little',
      entry: { content: zeros, stated: { size: 10 } },
      code: 'container.lying_size',
    },
    { what: 'states too much', entry: { stated: { size: 5_000 } }, code: 'container.lying_size' },
    { what: 'stored, another size', entry: { method: 0, stated: { size: 3 } }, code: 'container.lying_size' },
    { what: 'two sizes', entry: { local: { size: 3 } }, code: 'container.lying_size' },
    { what: 'two names', entry: { local: { name: 'virus.exe' } }, code: 'container.ambiguous' },
    { what: 'two methods', entry: { local: { method: 0 } }, code: 'container.ambiguous' },
    { what: 'two flags', entry: { local: { flags: 0x801 } }, code: 'container.ambiguous' },
    { what: 'symbolic link', entry: { unixMode: 0o120777, content: '/etc/passwd' }, code: 'container.link' },
    { what: 'device', entry: { unixMode: 0o020666 }, code: 'container.link' },
    { what: 'packs too well', entry: { content: zeros }, code: 'container.ratio' },
  ])('$what → $code', async ({ entry, code }) => {
    const run = await open([{ name: 'a.bin', content: 'bytes', ...entry }, GOOD]);
    expect(summary(run)).toEqual([
      ['a.bin', null, code],
      ['avviso.pdf', '%PDF-1.4 avviso', null],
    ]);
  });

  it('a file over the size of one file is left out', async () => {
    const content = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7919) % 251));
    const run = await open([{ name: 'big', content }, GOOD], {}, { maxPartBytes: 300 });
    expect(summary(run).map(([, , code]) => code)).toEqual(['container.too_large', null]);
  });

  it('text that packs well below the free bytes comes out', async () => {
    const run = await open([{ name: 'log.txt', content: 'a'.repeat(500_000) }]);
    expect(run.files[0]?.bytes?.length).toBe(500_000);
  });

  it('entries after a break of the directory are said to be missing', async () => {
    const bytes = buildZip([GOOD, { name: 'second.pdf', content: 'due' }]);
    bytes.write('XXXX', bytes.lastIndexOf('second.pdf') - 46, 'latin1');
    const run = await runOpener(zipOpener, bytes);
    expect(summary(run)).toHaveLength(1);
    expect(run.problems?.map(({ code }) => code)).toContain('container.damaged');
  });
});

describe('what the archive hides is said', () => {
  it.each([
    { what: 'more entries than counted', entries: [GOOD, GOOD], spec: { statedCount: 1 } },
    {
      what: 'an entry that the directory does not name',
      entries: [GOOD, { ...GOOD, isHidden: true }],
      spec: {},
    },
  ])('$what', async ({ entries, spec }) => {
    const run = await open(entries, spec);
    expect(run.files).toHaveLength(1);
    expect(run.problems?.[0]?.code).toBe('container.ambiguous');
  });

  it('bytes after the end', async () => {
    const run = await open([GOOD], { after: Buffer.from('MZ and more') });
    expect(run.files).toHaveLength(1);
    expect(run.problems?.map(({ code }) => code)).toEqual(['container.damaged']);
  });
});

describe('an archive not to be trusted at all', () => {
  it.each([
    {
      what: 'entries that share bytes',
      entries: [GOOD, { ...GOOD, sharesEntry: 0 }],
      spec: {},
      code: 'container.overlap',
    },
    { what: 'too many entries', entries: [GOOD, GOOD, GOOD], spec: {}, code: 'container.too_many_parts' },
    {
      what: 'too many by ZIP64',
      entries: [GOOD],
      spec: { zip64: true, statedCount: 0xffff, zip64Count: 9e9 },
      code: 'container.too_many_parts',
    },
    {
      what: 'two end records that differ',
      entries: [GOOD],
      spec: { zip64: true, zip64Count: 2 },
      code: 'container.ambiguous',
    },
  ])('$what → $code', async ({ entries, spec, code }) => {
    await expect(open(entries, spec, { maxParts: 2 })).rejects.toMatchObject({ code });
  });

  it.each([4, 21, 40, 60])('cut off %i bytes before its end', async (cut) => {
    const bytes = buildZip([GOOD]);
    await expect(runOpener(zipOpener, bytes.subarray(0, bytes.length - cut))).rejects.toMatchObject({
      code: 'container.damaged',
    });
  });

  it('an overlap inside the data of another entry, as quoted bombs have', async () => {
    const inner = buildZip([GOOD]);
    const bytes = buildZip([{ name: 'outer', content: inner, method: 0 }, GOOD]);
    const directory = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(30 + 'outer'.length, directory + 42);
    await expect(runOpener(zipOpener, bytes)).rejects.toMatchObject({ code: 'container.overlap' });
  });

  it('several bombs end it', async () => {
    const bomb = { name: 'zeros', content: Buffer.alloc(2_000_000) };
    await expect(open([bomb, bomb, bomb, GOOD])).rejects.toMatchObject({ code: 'container.ratio' });
  });

  it('more in all than a document may hold', async () => {
    const content = Buffer.alloc(900, 0x61);
    const limits = { maxTotalBytes: 2_000 };
    await expect(
      open(
        [1, 2, 3].map((n) => ({ name: `${n}`, content })),
        {},
        limits,
      ),
    ).rejects.toMatchObject({
      code: 'container.too_large',
    });
  });
});

describe('what programs put into archives for themselves', () => {
  const shadow = Buffer.concat([Buffer.from([0, 5, 22, 7]), Buffer.alloc(40)]);

  it('leaves the shadows of macOS out, and only those', async () => {
    const { files } = await runOpener(
      zipOpener,
      buildZip([
        { name: 'avviso.pdf', content: 'PDF' },
        { name: '__MACOSX/._avviso.pdf', content: shadow },
        { name: '__MACOSX/nascosto.pdf', content: 'PDF nascosto' },
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['avviso.pdf', '__MACOSX/nascosto.pdf']);
  });

  it.each(['[Content_Types].xml', 'META-INF/manifest.xml'])(
    'with %s it is an office document',
    async (name) => {
      const zip = buildZip([
        { name, content: '<Types/>' },
        { name: 'word/document.xml', content: '<w/>' },
      ]);
      await expect(runOpener(zipOpener, zip)).rejects.toMatchObject({ code: 'container.unsupported' });
    },
  );
});
