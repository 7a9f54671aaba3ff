// The package itself: what type it is, names and types written in odd ways, damage, documents in documents.
import { describe, expect, it } from 'vitest';
import {
  buildOoxml,
  field,
  type PackageSpec,
  plus,
  TYPES,
  W,
  word,
  workbook,
} from '../../../support/ooxml-builder.ts';
import { buildZip } from '../../../support/zip-builder.ts';
import { look, lookAtBytes } from './look.ts';

const OPEN = 'application/vnd.openxmlformats-officedocument';
const problems = ({ problems: list }: { readonly problems: readonly { readonly code: string }[] }) =>
  list.map(({ code }) => code);

describe('the type of an OOXML package', () => {
  it.each([
    [TYPES.docx, `${OPEN}.wordprocessingml.document`, 'a.docx'],
    [TYPES.docm, 'application/vnd.ms-word.document.macroenabled.12', 'a.docm'],
    [`${OPEN}.wordprocessingml.template.main+xml`, `${OPEN}.wordprocessingml.template`, 'a.DOTX'],
    [
      'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
      'application/vnd.ms-word.template.macroenabled.12',
      'a.dotm',
    ],
    [TYPES.xlsx, `${OPEN}.spreadsheetml.sheet`, 'a.xlsx'],
    [
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      'application/vnd.ms-excel.sheet.macroenabled.12',
      'a.xlsm',
    ],
    [
      'application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml',
      'application/vnd.ms-powerpoint.slideshow.macroenabled.12',
      'a.ppsm',
    ],
    [`${OPEN}.presentationml.slideshow.main+xml`, `${OPEN}.presentationml.slideshow`, 'a.ppsx'],
  ])('%s', async (type, mediaType, name) => {
    const seen = await look({ main: word('', type) }, name);
    expect(seen.mediaType).toBe(mediaType);
    expect(seen.codes).not.toContain('file.name_disagrees');
  });

  it('says when the name promises another', async () => {
    const seen = await look({ main: word('', TYPES.docm) }, 'a.docx');
    expect(seen.codes).toContain('file.name_disagrees');
    expect(seen.verdict).toBe('warn');
  });

  it('does not call a package of another kind clean', async () => {
    const seen = await look({ main: word('', 'application/vnd.ms-visio.drawing.main+xml') });
    expect(problems(seen)).toContain('inspection.unknown_format');
    expect(seen.verdict).toBe('unreadable');
  });
});

describe('names and types written in odd ways', () => {
  const footer = {
    name: 'word/Piè di pagina.xml',
    type: `${OPEN}.wordprocessingml.footer+xml`,
    content: `<w:ftr xmlns:w="${W}">${field('DATE')}</w:ftr>`,
  };

  it('resolves targets without case, with percent signs and steps up', async () => {
    const relation = { id: 'rId9', type: 'footer', target: '../WORD/./Pi%C3%A8%20di%20pagina.xml' };
    const seen = await look({ parts: [footer], relations: [relation] });
    expect(seen.codes).toEqual(['ooxml.field_variable']);
  });

  it('takes a content type with parameters and in capitals', async () => {
    const type = 'APPLICATION/vnd.ms-office.vbaProject; x=1';
    const seen = await look({ parts: [{ name: 'a.bin', content: '', type }] });
    expect(seen.codes).toContain('ooxml.vba');
  });

  it('reads a part as XML although it is said to be a picture', async () => {
    const seen = await look({ parts: [{ ...footer, type: 'image/png' }] });
    expect(seen.codes).toContain('ooxml.field_variable');
  });

  it('reads a part in UTF-16', async () => {
    const content = Buffer.from(`\ufeff${footer.content}`, 'utf16le');
    const seen = await look({ parts: [{ ...footer, content }] });
    expect(seen.codes).toContain('ooxml.field_variable');
  });

  it('gives a page number to the whole file: nothing of the document in its findings', async () => {
    const seen = await look({ main: word(field('Segreto_di_Rossi')) });
    expect(JSON.stringify(seen.observations)).not.toContain('Rossi');
  });
});

describe('damaged packages', () => {
  const whole = buildOoxml({ main: word(field('DATE')), parts: [{ name: 'word/a.xml', content: '<a/>' }] });

  it('keeps what was seen before a part breaks off', async () => {
    const main = word(field('DATE'));
    const seen = await look({ main: { ...main, content: main.content.slice(0, -20) } });
    expect(seen.codes).toContain('ooxml.field_variable');
    expect(problems(seen)).toContain('inspection.damaged');
  });

  it('does not call a part clean that is no XML', async () => {
    const seen = await look({ parts: [{ name: 'word/a.xml', content: 'x < y' }] });
    expect(seen.verdict).toBe('unreadable');
  });

  it('does not call a part clean in an encoding where elements hide as text', async () => {
    const content = '<?xml version="1.0" encoding="utf-7"?><a>+ADw-w:fldSimple</a>';
    expect((await look({ parts: [{ name: 'word/a.xml', content }] })).verdict).toBe('unreadable');
  });

  it('does not call a binary part clean that breaks off', async () => {
    const seen = await look({
      parts: [{ name: 'a.bin', type: 'application/vnd.ms-excel.worksheet', content: 'xx' }],
    });
    expect(problems(seen)).toContain('inspection.damaged');
  });

  it('does not call two main parts, or two types of one part, clean', async () => {
    const two = await look({
      relations: [{ id: 'rId7', from: '', type: 'officeDocument', target: '/word/b.xml' }],
    });
    expect(problems(two)).toContain('container.ambiguous');
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${TYPES.docx}"/><Default Extension="XML" ContentType="application/xml"/></Types>`;
    expect(problems(await look({ contentTypes: types }))).toContain('container.ambiguous');
  });

  it('does not call a main part clean that is not there', async () => {
    const bytes = buildZip([
      {
        name: '[Content_Types].xml',
        content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
    ]);
    expect((await lookAtBytes(bytes)).verdict).toBe('unreadable');
  });

  it('never calls a cut-off file clean', async () => {
    for (let size = 4; size < whole.length; size += 7) {
      const { verdict } = await lookAtBytes(whole.subarray(0, size), 'a.docx');
      expect(['reject', 'unreadable'], `cut at ${size}`).toContain(verdict);
    }
  });

  it('never calls a file with changed bytes clean where it was active', async () => {
    for (let at = 4; at < whole.length; at += 9) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const { verdict } = await lookAtBytes(changed, 'a.docx');
      expect(verdict, `changed at ${at}`).not.toBe('ok');
    }
  });
});

describe('documents in documents', () => {
  const around = (inner: PackageSpec): PackageSpec =>
    plus(workbook(''), {
      parts: [{ name: 'xl/embeddings/b.xlsx', content: buildOoxml(inner) }],
      relations: [{ id: 'rId5', type: 'package', target: 'embeddings/b.xlsx' }],
      defaults: { xlsx: `${OPEN}.spreadsheetml.sheet` },
    });
  const active = workbook('<sheetData><row><c><f>NOW()</f></c></row></sheetData>');

  it('looks into the workbook of a chart', async () => {
    const seen = await look(around(active));
    expect(seen.observations).toContainEqual({
      code: 'ooxml.volatile_formula',
      where: 'xl/embeddings/b.xlsx > xl/worksheets/sheet1.xml',
    });
  });

  it('stops at a depth, and says so', async () => {
    const seen = await look(around(around(around(active))));
    expect(problems(seen)).toContain('inspection.limit');
  });
});

describe('bounds', () => {
  it.each([
    ['a very long formula', `<sheetData><row><c><f>${'A'.repeat(100_000)}</f></c></row></sheetData>`],
    ['a very long header', `<headerFooter><oddHeader>${'&amp;"'.repeat(50_000)}</oddHeader></headerFooter>`],
  ])('%s is a limit, not a wait', async (_what, sheet) => {
    expect(problems(await look(workbook(sheet)))).toContain('inspection.limit');
  });

  it('takes very many nested fields as a limit', async () => {
    const many = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(600);
    expect(problems(await look({ main: word(`<w:p>${many}</w:p>`) }))).toContain('inspection.limit');
  });
});
