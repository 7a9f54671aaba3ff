// Everything a PDF can do that makes CIVIS refuse it, in every place it can hide: one line each.
import { describe, expect, it } from 'vitest';
import { type PdfParts, packedPdf, pdfOf, streamOf } from '../../../support/pdf-builder.ts';
import { lookAtPdf } from './look-at-pdf.ts';

const JS = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const GOTO = '/S /GoTo /D [3 0 R /Fit]';
const annot = (entries: string): string => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]`;
const form = (fields: string): string => `/AcroForm << /Fields [${fields}] >>`;
const file = streamOf('/Type /EmbeddedFile', 'dentro');
const spec = '<< /Type /Filespec /F (a.txt) /EF << /F 4 0 R >> >>';

const REJECTED: readonly (readonly [string, string, PdfParts])[] = [
  ['script on opening', 'pdf.javascript', { catalog: `/OpenAction ${JS}` }],
  [
    'script as a stream',
    'pdf.javascript',
    { catalog: '/OpenAction << /S /JavaScript /JS 4 0 R >>', more: [streamOf('', 'x')] },
  ],
  ['name with #xx', 'pdf.javascript', { catalog: '/Open#41ction << /S /J#61vaScript /J#53 (x) >>' }],
  ['script without a type', 'pdf.javascript', { catalog: '/OpenAction << /JS (x) >>' }],
  [
    'script two /Next down',
    'pdf.javascript',
    { catalog: `/OpenAction << ${GOTO} /Next << ${GOTO} /Next [4 0 R] >> >>`, more: [JS] },
  ],
  [
    '/Next that comes back',
    'pdf.javascript',
    {
      catalog: '/OpenAction 4 0 R',
      more: [`<< ${GOTO} /Next 5 0 R >>`, `<< ${GOTO} /Next [4 0 R 6 0 R] >>`, JS],
    },
  ],
  ['script on closing', 'pdf.javascript', { catalog: `/AA << /WC ${JS} >>` }],
  [
    'script by name',
    'pdf.javascript',
    { catalog: '/Names << /JavaScript << /Kids [4 0 R] >> >>', more: ['<< /Names [(a) 5 0 R] >>', JS] },
  ],
  ['script of a page', 'pdf.javascript', { page: `/AA << /O ${JS} >>` }],
  ['script of a link', 'pdf.javascript', { page: annot(`/Subtype /Link /A ${JS}`) }],
  ['script on passing over', 'pdf.javascript', { page: annot(`/Subtype /Link /AA << /E ${JS} >>`) }],
  [
    'script of a field',
    'pdf.javascript',
    { catalog: form('4 0 R'), more: [`<< /FT /Sig /T (f) /AA << /C ${JS} >> >>`] },
  ],
  [
    'script of an outline',
    'pdf.javascript',
    {
      catalog: '/Outlines << /First 4 0 R >>',
      more: [`<< /Title (a) /Next 5 0 R >>`, `<< /Title (b) /A ${JS} >>`],
    },
  ],
  [
    'script of a rendition',
    'pdf.javascript',
    { page: annot('/Subtype /Screen /A << /S /Rendition /OP 0 /JS (x) >>') },
  ],
  [
    'script of a 3D drawing',
    'pdf.javascript',
    {
      page: annot('/Subtype /3D /3DD 4 0 R'),
      more: [streamOf('/Type /3D /OnInstantiate 5 0 R', 'u3d'), streamOf('', 'x')],
    },
  ],
  [
    'address that is a script',
    'pdf.javascript',
    { page: annot('/Subtype /Link /A << /S /URI /URI ( java\\nscript:x) >>') },
  ],
  ['program', 'pdf.launch', { page: annot('/Subtype /Link /A << /S /Launch /F (cmd.exe) >>') }],
  ['site on opening', 'pdf.open_action', { catalog: '/OpenAction << /S /URI /URI (https://a.example) >>' }],
  ['other document on opening', 'pdf.open_action', { catalog: '/OpenAction << /S /GoToR /F (b.pdf) >>' }],
  [
    'site on turning to the page',
    'pdf.open_action',
    { page: '/AA << /O << /S /URI /URI (https://a.example) >> >>' },
  ],
  ['hiding on opening', 'pdf.hides_by_itself', { catalog: '/OpenAction << /S /Hide /T (a) >>' }],
  [
    'submitting',
    'pdf.form_action',
    { page: annot('/Subtype /Link /A << /S /SubmitForm /F (https://a.example) >>') },
  ],
  ['importing', 'pdf.form_action', { page: annot('/Subtype /Link /A << /S /ImportData /F (a.fdf) >>') }],
  ['resetting', 'pdf.form_action', { page: annot('/Subtype /Link /A << /S /ResetForm >>') }],
  ['text field', 'pdf.form_field', { catalog: form('<< /FT /Tx /T (a) >>') }],
  ['read-only choice', 'pdf.form_field', { catalog: form('<< /FT /Ch /T (a) /Ff 1 >>') }],
  [
    'inherited type',
    'pdf.form_field',
    { catalog: form('4 0 R'), more: ['<< /FT /Btn /T (a) /Kids [5 0 R] >>', '<< /Parent 4 0 R /T (b) >>'] },
  ],
  [
    'field beside a signature',
    'pdf.form_field',
    { catalog: form('<< /FT /Sig /T (a) >> << /FT /Tx /T (b) >>') },
  ],
  [
    'fields in a loop',
    'pdf.form_field',
    { catalog: form('4 0 R'), more: ['<< /FT /Tx /T (a) /Kids [4 0 R 5 0 R] >>', '<< /T (b) >>'] },
  ],
  [
    'box outside of the fields',
    'pdf.loose_field',
    { catalog: form(''), page: annot('/Subtype /Widget /FT /Tx /T (a)') },
  ],
  ['XFA', 'pdf.xfa', { catalog: '/AcroForm << /Fields [] /XFA 4 0 R >>', more: [streamOf('', '<xdp/>')] }],
  [
    'file by name',
    'pdf.embedded_file',
    { catalog: `/Names << /EmbeddedFiles << /Names [(a) ${spec}] >> >>`, more: [file] },
  ],
  ['file pinned to a page', 'pdf.embedded_file', { page: annot('/Subtype /FileAttachment /FS (a.txt)') }],
  ['associated file', 'pdf.embedded_file', { page: `/AF [${spec}]`, more: [file] }],
  [
    'file of a link',
    'pdf.embedded_file',
    { page: annot(`/Subtype /Link /A << /S /GoToE /F ${spec} >>`), more: [file] },
  ],
  ['portfolio', 'pdf.embedded_file', { catalog: '/Collection << /View /D >>' }],
  ['film', 'pdf.media', { page: annot('/Subtype /Movie') }],
  ['sound', 'pdf.media', { page: annot('/Subtype /Sound') }],
  ['rich media', 'pdf.media', { page: annot('/Subtype /RichMedia') }],
  ['screen that plays', 'pdf.media', { page: annot('/Subtype /Screen /A << /S /Rendition /OP 0 >>') }],
  [
    'stream of another file',
    'pdf.external_data',
    { page: '/Contents 4 0 R', more: [streamOf('/F (dati.bin)', '')] },
  ],
  [
    'page of another file',
    'pdf.external_data',
    {
      page: '/Resources << /XObject << /X 4 0 R >> >>',
      more: [streamOf('/Subtype /Form /BBox [0 0 9 9] /Ref << /F (b.pdf) /Page 0 >>', '')],
    },
  ],
];

describe('active content is found', () => {
  it.each(REJECTED)('%s → %s', async (_, code, parts) => {
    const { codes, verdict, problems } = await lookAtPdf(pdfOf(parts));
    expect(codes).toContain(code);
    expect(codes).not.toContain('pdf.readers_disagree');
    expect(problems).toEqual([]);
    expect(verdict).toBe('reject');
  });

  it.each(REJECTED.filter(([, , { more }]) => !more?.some(Buffer.isBuffer)))(
    'in object streams: %s → %s',
    async (_, code, parts) => {
      const bytes = packedPdf(parts);
      expect(bytes.includes('/Catalog')).toBe(false);
      const { codes, problems } = await lookAtPdf(bytes);
      expect(codes).toContain(code);
      expect(codes).not.toContain('pdf.readers_disagree');
      expect(problems).toEqual([]);
    },
  );

  it('behind a header that is not at the start', async () => {
    const { codes } = await lookAtPdf(
      Buffer.concat([Buffer.from('da: x\n'), pdfOf({ catalog: `/OpenAction ${JS}` })]),
    );
    expect(codes).toEqual(['file.leading_data', 'pdf.javascript']);
  });
});

const WARNED: readonly (readonly [string, string, PdfParts])[] = [
  [
    'link to another document',
    'pdf.remote_goto',
    { page: annot('/Subtype /Link /A << /S /GoToR /F (b.pdf) >>') },
  ],
  [
    'link to a file of the computer',
    'pdf.odd_link',
    { page: annot('/Subtype /Link /A << /S /URI /URI (file:///c:/a.exe) >>') },
  ],
  [
    'link to a share',
    'pdf.odd_link',
    { page: annot('/Subtype /Link /A << /S /URI /URI (\\\\\\\\host\\\\a) >>') },
  ],
  ['printing', 'pdf.ui_action', { catalog: '/OpenAction << /S /Named /N /Print >>' }],
  ['jump on turning the page', 'pdf.ui_action', { page: `/AA << /O << ${GOTO} >> >>` }],
  ['action nobody knows', 'pdf.ui_action', { catalog: '/OpenAction << /S /Somersault >>' }],
  [
    'layers that switch by themselves',
    'pdf.ui_action',
    {
      catalog:
        '/OCProperties << /OCGs [4 0 R] /D << /AS [<< /Event /Print /OCGs [4 0 R] /Category [/Print] >>] >> >>',
      more: ['<< /Type /OCG /Name (a) >>'],
    },
  ],
  [
    'layers to switch',
    'pdf.layers',
    {
      catalog: '/OCProperties << /OCGs [4 0 R] /D << /Order [4 0 R] >> >>',
      more: ['<< /Type /OCG /Name (a) >>'],
    },
  ],
  [
    'layer that is off',
    'pdf.layers',
    {
      catalog: '/OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >>',
      more: ['<< /Type /OCG /Name (a) >>'],
    },
  ],
  ['comment', 'pdf.markup_annotation', { page: annot('/Subtype /Text /Contents (a)') }],
  ['annotation nobody knows', 'pdf.markup_annotation', { page: annot('/Subtype /Sticker') }],
  ['box without a form', 'pdf.widget_without_field', { page: annot('/Subtype /Widget /FT /Tx') }],
  ['field without a type', 'pdf.widget_without_field', { catalog: form('<< /T (a) >>') }],
  ['script nobody reaches', 'pdf.unreachable_active', { more: [JS] }],
  ['field nobody reaches', 'pdf.unreachable_active', { more: ['<< /FT /Tx /T (a) >>'] }],
  ['file nobody reaches', 'pdf.unreachable_active', { more: [file] }],
];

describe('what may be sent, but is said', () => {
  it.each(WARNED)('%s → %s', async (_, code, parts) => {
    const { codes, verdict } = await lookAtPdf(pdfOf(parts));
    expect(codes).toEqual([code]);
    expect(verdict).toBe('warn');
  });
});

it('places are ways of the standard, without text of the document', async () => {
  const { places } = await lookAtPdf(pdfOf({ catalog: `/Dests << /Mario#20Rossi << /A ${JS} >> >>` }));
  expect(places).toEqual(['object 1 0, /Root/Dests/…/A']);
});
