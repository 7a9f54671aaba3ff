// What looks active and is not: these files must stay clean, or no worse than said.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../contract/words.ts';
import {
  A,
  field,
  P,
  type PackageSpec,
  plus,
  R,
  run,
  slides,
  W,
  word,
  workbook,
} from '../../../support/ooxml-builder.ts';
import { look } from './look.ts';

const OPEN = 'application/vnd.openxmlformats-officedocument';
const doc = (body: string): PackageSpec => ({ main: word(body) });
const paragraph = (text: string) => `<w:p>${run(`<w:t>${text}</w:t>`)}</w:p>`;
const note = '<w:pict><v:shape><ve:ClientData ObjectType="Note"><br></ve:ClientData></v:shape></w:pict>';
const cell = (text: string) => workbook(`<sheetData><row><c><f>${text}</f></c></row></sheetData>`);
const defined = (text: string) =>
  workbook('', `<definedNames><definedName name="_xlnm.Print_Area">${text}</definedName></definedNames>`);

const CLEAN: readonly (readonly [string, PackageSpec])[] = [
  ['an empty document', doc('')],
  ['the words of fields in the text', doc(paragraph('DATE DDEAUTO MERGEFIELD javascript: vbaProject.bin'))],
  ['the word DATE in the result of a page number', doc(field('PAGE').replace('>x<', '>DATE<'))],
  ['a document variable of another name', doc(field(' SYMBOL 183 \\f Symbol '))],
  ['a caption number', doc(field(' SEQ Tabella \\* ARABIC '))],
  ['a link field to a site', doc(field('HYPERLINK "https://example.org/DATE"'))],
  ['a link field to a place in the document', doc(field('HYPERLINK \\l "_Toc1"'))],
  ['instr of another namespace', doc('<w:p><fldSimple xmlns="urn:x" instr="DATE"/></w:p>')],
  ['a content control that only marks a block', doc('<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr></w:sdt>')],
  ['a group without a kind', doc('<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr></w:sdt>')],
  ['old widths of a table', doc('<w:tblGrid><w:tblGridChange w:id="0"/></w:tblGrid>')],
  [
    'a comments part without comments',
    plus(doc(''), {
      parts: [
        {
          name: 'word/comments.xml',
          type: `${OPEN}.wordprocessingml.comments+xml`,
          content: `<w:comments xmlns:w="${W}"/>`,
        },
      ],
      relations: [{ id: 'rId9', type: 'comments', target: 'comments.xml' }],
    }),
  ],
  [
    'a template beside the file',
    { relations: [{ id: 'rId9', type: 'attachedTemplate', target: 'Normal.dotm', isExternal: true }] },
  ],
  [
    'a mail address',
    { relations: [{ id: 'rId9', type: 'hyperlink', target: 'mailto:a@example.org', isExternal: true }] },
  ],
  [
    'a link to an annex beside the file',
    { relations: [{ id: 'rId9', type: 'hyperlink', target: 'allegato.pdf', isExternal: true }] },
  ],
  [
    'a link to a site whose address ends like a program',
    { relations: [{ id: 'rId9', type: 'hyperlink', target: 'http://example.com', isExternal: true }] },
  ],
  [
    'a link to a place in the workbook',
    { relations: [{ id: 'rId9', type: 'hyperlink', target: '#Foglio1!A1', isExternal: true }] },
  ],
  ['a number on a slide', slides('<p:sp><a:fld type="slidenum"/></p:sp>')],
  ['a fixed date on a slide', slides('<p:sp><p:ph type="dt"/><a:r><a:t>1.1.2020</a:t></a:r></p:sp>')],
  [
    'a shape with an empty macro',
    plus(workbook(''), {
      parts: [
        {
          name: 'xl/d.xml',
          type: `${OPEN}.drawing+xml`,
          content:
            '<d:sp xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" macro=""/>',
        },
      ],
      relations: [{ id: 'rId9', type: 'drawing', target: 'd.xml' }],
    }),
  ],
  ['a print area', defined('Foglio1!$A$1:$B$9')],
  [
    'a list to choose from',
    workbook(
      '<dataValidations><dataValidation type="list"><formula1>"sì,no"</formula1></dataValidation></dataValidations>',
    ),
  ],
  [
    'page numbers in a header',
    workbook(
      '<headerFooter><oddFooter>&amp;CPagina &amp;P di &amp;N R&amp;&amp;D</oddFooter></headerFooter>',
    ),
  ],
  ['a font that is called D', workbook('<headerFooter><oddFooter>&amp;"D,T"x</oddFooter></headerFooter>')],
  [
    'an EMF picture that is one',
    plus(doc(''), {
      parts: [{ name: 'word/a.emf', type: 'image/x-emf', content: Buffer.alloc(200) }],
      relations: [{ id: 'rId9', type: 'image', target: 'a.emf' }],
    }),
  ],
  [
    'a plain SVG picture',
    plus(doc(''), {
      parts: [
        {
          name: 'word/a.svg',
          type: 'image/svg+xml',
          content: '<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>',
        },
      ],
      relations: [{ id: 'rId9', type: 'image', target: 'a.svg' }],
    }),
  ],
  [
    'printer settings',
    plus(workbook(''), {
      parts: [{ name: 'xl/p.bin', type: `${OPEN}.spreadsheetml.printerSettings`, content: 'xxxx' }],
    }),
  ],
  [
    'Excel’s own loose VML',
    plus(workbook(''), {
      parts: [
        {
          name: 'xl/v.vml',
          type: `${OPEN}.vmlDrawing`,
          content: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="${W}" xmlns:ve="urn:schemas-microsoft-com:office:excel">${note}</xml>`,
        },
      ],
      relations: [{ id: 'rId9', type: 'vmlDrawing', target: 'v.vml' }],
    }),
  ],
];

const NO_WORSE: readonly (readonly [string, Verdict, PackageSpec])[] = [
  ['TODAY in a string', 'warn', cell('IF(A1="TODAY()",1,0)')],
  ['TODAY in a quoted sheet name', 'warn', cell("SUM('TODAY()'!A1)")],
  ['a name that begins with TODAY', 'warn', cell('TODAYS(A1)')],
  ['a column whose name is a number', 'warn', plus(cell('SUM(Tabella[1])'), {})],
  ['a bar in a string', 'warn', cell('A1&amp;"a|b!c"')],
];

describe('traps in OOXML', () => {
  it.each(CLEAN)('%s is clean', async (_what, file) => {
    const { verdict, codes, problems } = await look(file);
    expect({ verdict, codes: verdict === 'ok' ? [] : codes, problems }).toEqual({
      verdict: 'ok',
      codes: [],
      problems: [],
    });
  });

  it.each(NO_WORSE)('%s is no worse than %s', async (_what, verdict, file) => {
    expect((await look(file)).verdict).toBe(verdict);
  });
});

describe('strict OOXML', () => {
  const STRICT: readonly (readonly [string, string])[] = [
    [W, 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
    [P, 'http://purl.oclc.org/ooxml/presentationml/main'],
    [A, 'http://purl.oclc.org/ooxml/drawingml/main'],
    [R, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ];
  const strict = (text: string) => STRICT.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const strictDoc = (body: string): PackageSpec => {
    const main = word(body);
    return { main: { ...main, content: strict(main.content) } };
  };

  it('knows its namespaces', async () => {
    expect((await look(strictDoc(field('DATE')))).codes).toContain('ooxml.field_variable');
  });

  it('knows its relationship types', async () => {
    const type = 'http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate';
    const target = 'http://example.org/t.dotm';
    const seen = await look({
      ...strictDoc(''),
      relations: [{ id: 'rId9', type, target, isExternal: true }],
    });
    expect(seen.codes).toEqual(['ooxml.remote_template']);
  });
});
