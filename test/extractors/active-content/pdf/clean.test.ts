// What looks active and is not: each of these must stay clean.
import { describe, expect, it } from 'vitest';
import { type PdfParts, packedPdf, pdfOf, streamOf } from '../../../support/pdf-builder.ts';
import { lookAtPdf } from './look-at-pdf.ts';

const words = '(/JavaScript /JS /Launch /OpenAction /AcroForm) Tj';
const annot = (entries: string): string => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]`;

const CLEAN: readonly (readonly [string, PdfParts])[] = [
  ['an ordinary page', {}],
  ['the words in the text of the page', { page: '/Contents 4 0 R', more: [streamOf('', `BT ${words} ET`)] }],
  ['the words in the title', { trailer: '/Info 4 0 R', more: ['<< /Title (/S /JavaScript /JS \\(x\\)) >>'] }],
  ['the words in a comment', { more: ['% /S /JavaScript /JS (x)\n<< /A 1 >>'] }],
  ['a destination on opening', { catalog: '/OpenAction [3 0 R /Fit]' }],
  ['a destination on opening, as an action', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }],
  ['an empty form', { catalog: '/AcroForm << /Fields [] /DR << >> >>' }],
  [
    'usage rights',
    { catalog: '/Perms << /UR3 << /Reference [<< /TransformParams << /EF [/Create /Delete] >> >>] >> >>' },
  ],
  [
    'a structure that has names of actions',
    {
      catalog: '/StructTreeRoot 4 0 R',
      more: [
        '<< /K 5 0 R >>',
        '<< /S /Sound /P 4 0 R /K 6 0 R >>',
        '<< /S /Launch /P 5 0 R /Pg 3 0 R /K 0 /A << /O /Layout /S /Movie >> >>',
      ],
    },
  ],
  [
    'a font called JS, a glyph called AA',
    {
      page: '/Resources << /Font << /JS 4 0 R >> /XObject << /JS 5 0 R >> >>',
      more: [
        '<< /Type /Font /Subtype /Type3 /CharProcs << /AA 6 0 R /JS 6 0 R >> >>',
        streamOf('/Subtype /Form /BBox [0 0 1 1]', ''),
        streamOf('', ''),
      ],
    },
  ],
  ['a page transition', { page: '/Trans << /S /Split >> /Group << /S /Transparency >>' }],
  ['a filter under the wrong key', { page: '/Contents 4 0 R', more: [streamOf('/F /FlateDecode', '')] }],
  [
    'empty trees of names',
    { catalog: '/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [] >> >> /AF []' },
  ],
  [
    'a layer nobody can switch',
    { catalog: '/OCProperties << /OCGs [4 0 R] /D << /Order [] >> >>', more: ['<< /Type /OCG /Name (a) >>'] },
  ],
  ['a mark for printing', { page: annot('/Subtype /PrinterMark') }],
  ['a link within the document', { page: annot('/Subtype /Link /Dest [3 0 R /Fit]') }],
];

describe('clean files stay clean', () => {
  it.each(CLEAN)('%s', async (_, parts) => {
    expect(await lookAtPdf(pdfOf(parts))).toEqual({ codes: [], places: [], problems: [], verdict: 'ok' });
  });

  it.each(CLEAN.filter(([, { more }]) => !more?.some(Buffer.isBuffer)))(
    'in object streams: %s',
    async (_, parts) => {
      expect(await lookAtPdf(packedPdf(parts))).toEqual({
        codes: [],
        places: [],
        problems: [],
        verdict: 'ok',
      });
    },
  );

  it.each([
    [
      'a link to a site',
      'pdf.outside_link',
      { page: annot('/Subtype /Link /A << /S /URI /URI (https://a.example) >>') },
    ],
    [
      'a mail address',
      'pdf.outside_link',
      { page: annot('/Subtype /Link /A << /S /URI /URI (mailto:a@b.example) >>') },
    ],
    [
      'a signature',
      'pdf.signature_field',
      {
        catalog: '/AcroForm << /SigFlags 3 /Fields [4 0 R] >>',
        page: '/Annots [4 0 R]',
        more: ['<< /Type /Annot /Subtype /Widget /FT /Sig /T (firma) /Rect [0 0 0 0] >>'],
      },
    ],
  ])('%s is said only', async (_, code, parts) => {
    const { codes, verdict } = await lookAtPdf(pdfOf(parts));
    expect(codes).toEqual([code]);
    expect(verdict).toBe('ok');
  });
});
