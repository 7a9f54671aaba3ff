// Files attached to PDFs, wherever they hide; bombs among them; and the ordinary PDF that has none.
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTAINER_LIMITS } from '../../../../extractors/containers/container-limits.ts';
import type { FoundFile } from '../../../../extractors/containers/opener.ts';
import { searchAttachmentNames } from '../../../../extractors/containers/pdf/name-search.ts';
import { pdfAttachments } from '../../../../extractors/containers/pdf/pdf-attachments.ts';

async function attachmentsOf(pdf: Uint8Array, limits = {}) {
  const files: FoundFile[] = [];
  const keep = async (file: FoundFile) => {
    files.push(file);
  };
  const problems = await pdfAttachments(Buffer.from(pdf), keep, { ...DEFAULT_CONTAINER_LIMITS, ...limits });
  const found = files.map(({ name, bytes, problem }) => [
    name,
    problem?.code ?? Buffer.from(bytes ?? []).toString(),
  ]);
  return { files, found, problems };
}

async function withAttachment(content: string | Uint8Array, useObjectStreams: boolean) {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await pdf.attach(Buffer.from(content), 'dentro è.xml', { mimeType: 'text/xml' });
  return pdf.save({ useObjectStreams });
}

/** A PDF written by hand: bodies of objects, numbered from 1. */
function rawPdf(...objects: readonly (string | Uint8Array)[]): Buffer {
  const pieces = objects.flatMap((body, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(body),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...pieces,
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF'),
  ]);
}
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [] /Count 0 >>';
const stream = (dictionary: string, data: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
const FILE = stream('/Subtype /text#2Fplain', Buffer.from('dentro'));

describe('attached files come out', () => {
  it.each([true, false])(
    'of the names tree (object streams: %s), with name and type',
    async (useObjectStreams) => {
      const { files, found, problems } = await attachmentsOf(await withAttachment('<a/>', useObjectStreams));
      expect(found).toEqual([['dentro è.xml', '<a/>']]);
      expect(files[0]).toMatchObject({ role: 'embedded', statedType: 'text/xml' });
      expect(problems).toEqual([]);
    },
  );

  it.each([
    {
      what: 'an annotation',
      object: '<< /Type /Annot /Subtype /FileAttachment /FS << /F (a.txt) /EF << /F 4 0 R >> >> >>',
    },
    {
      what: 'an array of associated files',
      object: '[[<< /Type /Filespec /UF <FEFF0061002E007400780074> /EF << /UF 4 0 R /F 4 0 R >> >>]]',
    },
    { what: 'names written with codes', object: '<< /F (a.txt) /E#46 << /F 4 0 R >> >>' },
  ])('of $what, each once', async ({ object }) => {
    expect((await attachmentsOf(rawPdf(CATALOG, PAGES, object, FILE))).found).toEqual([['a.txt', 'dentro']]);
  });

  it('of a stream that nothing names any more', async () => {
    const file = stream('/Type /EmbeddedFile', Buffer.from('dentro'));
    expect((await attachmentsOf(rawPdf(CATALOG, PAGES, 'null', file))).found).toEqual([[null, 'dentro']]);
  });

  it('of a PDF that anybody may open though it is encrypted', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await pdf.attach(Buffer.from('<a/>'), 'a.xml');
    pdf.encrypt({ userPassword: '', ownerPassword: 'altra' });
    const { files } = await attachmentsOf(await pdf.save({ useObjectStreams: false }));
    expect(files.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(['<a/>']);
  });
});

describe('what could not be had is said', () => {
  it('a PDF with a password', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await pdf.attach(Buffer.from('<a/>'), 'a.xml');
    pdf.encrypt({ userPassword: 'segreta', ownerPassword: 'altra' });
    const { found, problems } = await attachmentsOf(await pdf.save({ useObjectStreams: false }));
    expect({ found, codes: problems.map(({ code }) => code) }).toEqual({
      found: [],
      codes: ['pdf.encrypted'],
    });
  });

  it.each([
    {
      what: 'a bomb',
      dictionary: '/Filter /FlateDecode',
      data: deflateSync(Buffer.alloc(3_000_000)),
      code: 'container.ratio',
    },
    {
      what: 'a bomb in a bomb',
      dictionary: '/Filter [/FlateDecode /FlateDecode]',
      data: deflateSync(deflateSync(Buffer.alloc(90_000_000))),
      code: 'container.ratio',
    },
    {
      what: 'a broken stream',
      dictionary: '/Filter /FlateDecode',
      data: Buffer.from('not packed'),
      code: 'pdf.damaged',
    },
    {
      what: 'another filter',
      dictionary: '/Filter /LZWDecode',
      data: Buffer.from('xx'),
      code: 'container.needs_tool',
    },
  ])('$what → $code, and the next file comes out', async ({ dictionary, data, code }) => {
    const specs = '[<< /F (b) /EF << /F 5 0 R >> >> << /F (a) /EF << /F 4 0 R >> >>]';
    const { found } = await attachmentsOf(rawPdf(CATALOG, PAGES, specs, stream(dictionary, data), FILE));
    expect(new Map(found as [string, string][])).toEqual(
      new Map([
        ['a', code],
        ['b', 'dentro'],
      ]),
    );
  });

  it('object streams that are a bomb end it before any parser unpacks them', async () => {
    const zeros = deflateSync(Buffer.alloc(140_000_000), { level: 1 });
    const bomb = stream('/Type /ObjStm /Filter /FlateDecode', zeros);
    await expect(attachmentsOf(rawPdf(CATALOG, PAGES, bomb))).rejects.toMatchObject({
      code: 'container.ratio',
    });
  });
});

describe('the ordinary PDF', () => {
  it.each([true, false])('is known by a search (object streams: %s)', async (useObjectStreams) => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('ciao');
    const bytes = Buffer.from(await pdf.save({ useObjectStreams }));
    expect(searchAttachmentNames(bytes)).toBe('none');
  });

  it('a usage right named as an attachment is no file', async () => {
    const rights =
      '<< /Perms << /UR3 << /Reference [<< /TransformParams << /EF [/Create /Delete] >> >>] >> >> >>';
    expect(await attachmentsOf(rawPdf(CATALOG, PAGES, rights))).toMatchObject({ found: [], problems: [] });
  });

  it('letters that stand by chance in packed data are no name', () => {
    expect(searchAttachmentNames(rawPdf(CATALOG, PAGES, stream('', Buffer.from('x/EFx/#4'))))).toBe('none');
  });

  it.each([
    { what: 'type names', piece: '/ObjStm' },
    { what: 'streams without end', piece: ' obj /ObjStm /FlateDecode stream\n' },
    { what: 'codes', piece: '#45#46' },
  ])('two megabytes of $what are searched in no time', ({ piece }) => {
    const started = performance.now();
    searchAttachmentNames(Buffer.from(piece.repeat(2_000_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('names a name tree entry with hexadecimal text', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const file = pdf.context.register(pdf.context.stream('x'));
    const spec = pdf.context.obj({ EF: { F: file } });
    spec.set(PDFName.of('UF'), PDFHexString.fromText('città.xml'));
    pdf.context.register(spec);
    expect((await attachmentsOf(await pdf.save())).found).toEqual([['città.xml', 'x']]);
  });
});
