// Word documents: what is active, and what only looks like it.
import { drawing } from '../../../support/drawing-builder.ts';
import { buildWord, field } from '../../../support/word-builder.ts';
import type { OfficeCase } from './office-case.ts';

export const WORD_CASES: readonly OfficeCase[] = [
  { what: 'plain text', bytes: buildWord({ text: 'DATE e DDEAUTO sono parole' }), codes: [] },
  {
    what: 'page numbers',
    bytes: buildWord({ headers: `${field('PAGE')}/${field(' NUMPAGES ')}` }),
    codes: [],
  },
  {
    what: 'signs and marks',
    bytes: buildWord({ text: field(' EQ \\f(1;2)') + field(' XE "voce" ') }),
    codes: [],
  },
  { what: 'ends of fields that never began', bytes: buildWord({ text: 'a\u0014b\u0015c' }), codes: [] },
  {
    what: 'a link in the document',
    bytes: buildWord({ text: field('HYPERLINK \\l "cap1" \\o "vai"') }),
    codes: [],
  },
  { what: 'a local template', bytes: buildWord({ strings: { 1: 'C:\\Modelli\\Normal.dot' } }), codes: [] },
  { what: 'an empty ObjectPool', bytes: buildWord({ streams: { ObjectPool: {} } }), codes: [] },
  { what: 'a run in bold', bytes: buildWord({ runProperties: Buffer.from([0x35, 0x08, 1]) }), codes: [] },
  {
    what: 'a revision mark turned off',
    bytes: buildWord({ runProperties: Buffer.from([0x01, 0x08, 0]) }),
    codes: [],
  },
  { what: 'a shape with its own picture', bytes: buildWord({ drawings: drawing({}) }), codes: [] },
  { what: 'a date', bytes: buildWord({ text: field(' date \\@ "d/M/yy"') }), codes: ['ole.field_variable'] },
  {
    what: 'a field cut into pieces',
    bytes: buildWord({ text: field('DDEAUTO a b'), pieceChars: 3 }),
    codes: ['ole.field_dde'],
  },
  {
    what: 'a field in 16-bit text',
    bytes: buildWord({ text: `città ${field('FILENAME')}`, isWide: true }),
    codes: ['ole.field_variable'],
  },
  ...(['footnotes', 'headers', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const).map(
    (story): OfficeCase => ({
      what: `a field in ${story}`,
      bytes: buildWord({ [story]: field('AUTHOR') }),
      codes: ['ole.field_variable'],
    }),
  ),
  {
    what: 'a field in the shown text of another',
    bytes: buildWord({ text: field('PAGE', field('TIME')) }),
    codes: ['ole.field_variable'],
  },
  {
    what: 'a name made by a field inside',
    bytes: buildWord({ text: `\u0013${field('SYMBOL 68', 'DDE')} a b\u0014x\u0015` }),
    codes: ['ole.field_computed'],
  },
  {
    what: 'a number that says more than the code',
    bytes: buildWord({ text: field('AKTUALDAT'), fieldTypes: [31] }),
    codes: ['ole.field_unknown', 'ole.field_variable'],
  },
  {
    what: 'a picture from a site',
    bytes: buildWord({ text: field('INCLUDEPICTURE "http://a.it/x"') }),
    codes: ['ole.field_outside'],
  },
  { what: 'a database', bytes: buildWord({ text: field('DATABASE \\d "x"') }), codes: ['ole.field_data'] },
  { what: 'a field to fill in', bytes: buildWord({ text: field('FORMTEXT') }), codes: ['ole.field_form'] },
  {
    what: 'a macro button',
    bytes: buildWord({ text: field('MACROBUTTON Apri qui') }),
    codes: ['ole.field_macro'],
  },
  {
    what: 'an embedded object',
    bytes: buildWord({ text: field('EMBED Package') }),
    codes: ['ole.field_object'],
  },
  {
    what: 'a control',
    bytes: buildWord({ text: field('CONTROL Forms.TextBox.1') }),
    codes: ['ole.field_control'],
  },
  {
    what: 'a table of contents',
    bytes: buildWord({ text: field('TOC \\o "1-3"') }),
    codes: ['ole.field_reference'],
  },
  {
    what: 'a field of no known name',
    bytes: buildWord({ text: field('segnalibro7') }),
    codes: ['ole.field_unknown'],
  },
  { what: 'a field never closed', bytes: buildWord({ text: '\u0013 DDE a b' }), codes: ['ole.field_dde'] },
  {
    what: 'a link to a site',
    bytes: buildWord({ text: field('HYPERLINK "http://a.it"') }),
    codes: ['ole.link_site'],
  },
  {
    what: 'a link to a share',
    bytes: buildWord({ text: field('HYPERLINK "\\\\\\\\pc\\\\a.doc"') }),
    codes: ['ole.link_file'],
  },
  {
    what: 'a link with a script',
    bytes: buildWord({ text: field('HYPERLINK "java\tscript:x()"') }),
    codes: ['ole.link_script'],
  },
  ...['https://a.it/x.dotm', '\\\\server\\x.dot', 'file://server/x.dot'].map(
    (path): OfficeCase => ({
      what: `a template at ${path}`,
      bytes: buildWord({ strings: { 1: path } }),
      codes: ['ole.remote_template'],
    }),
  ),
  {
    what: 'a mail merge',
    bytes: buildWord({ strings: { 8: 'C:\\clienti.mdb' } }),
    codes: ['ole.mail_merge'],
  },
  { what: 'comments', bytes: buildWord({ hasComments: true }), codes: ['ole.comment'] },
  {
    what: 'text inserted and not accepted',
    bytes: buildWord({ runProperties: Buffer.from([0x35, 0x08, 1, 0x01, 0x08, 1]) }),
    codes: ['ole.revision'],
  },
  {
    what: 'a linked picture',
    bytes: buildWord({ drawings: drawing({ pictureFlags: 10 }) }),
    codes: ['ole.outside_picture'],
  },
  {
    what: 'a shape that runs a script',
    bytes: buildWord({
      drawings: Buffer.concat([drawing({}), Buffer.alloc(1), drawing({ link: 'javascript:x()' })]),
    }),
    codes: ['ole.link_script'],
  },
];
