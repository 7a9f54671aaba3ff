// The search for active content in RTF: rules, traps, tricks, and files that break off.
import { describe, expect, it } from 'vitest';
import { RTF_FEATURES } from '../../../../contract/features/rtf.features.ts';
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';

const look = (body: string) =>
  inspectBytes(Buffer.from(`{\\rtf1\\ansi ${body}}`, 'latin1'), {
    name: null,
    statedName: null,
    isMailBody: false,
    openedAs: null,
  });
const code = (text: string) => `{\\field{\\*\\fldinst ${text}}{\\fldrslt x}}`;

const ACTIVE: readonly (readonly [string, string, readonly FeatureCode[]])[] = [
  [
    'an embedded object',
    '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}{\\result x}}',
    ['rtf.object'],
  ],
  ['data of an object without its group', '{\\*\\objdata 0105}', ['rtf.object']],
  [
    'data with blanks, groups and codes in it',
    "{\\object{\\*\\objdata 01 {\\x 05}\\'30\n00}}",
    ['rtf.object'],
  ],
  ['binary data of an object', '{\\object\\objdata\\bin4 }}}}}', ['rtf.object']],
  ['data in a group that may be skipped', '{\\*\\altro{\\object\\objdata 01}}', ['rtf.object']],
  ['a word in capitals', '{\\OBJECT{\\ObjData 01}}', ['rtf.object']],
  ['a linked object', '{\\object\\objlink{\\*\\objdata 01}}', ['rtf.object', 'rtf.object_link']],
  [
    'an object linked by itself',
    '{\\object\\objautlink{\\*\\objdata 01}}',
    ['rtf.object', 'rtf.object_link'],
  ],
  [
    'an object that updates itself',
    '{\\object\\objemb\\objupdate{\\*\\objdata 01}}',
    ['rtf.object', 'rtf.object_update'],
  ],
  ['a control', '{\\object\\objocx{\\*\\objdata 01}}', ['rtf.object', 'rtf.control']],
  ['an HTML control', '{\\object\\objhtml{\\*\\objdata 01}}', ['rtf.object', 'rtf.control']],
  ['a template of a site', '{\\*\\template http://a.it/x.dotm}', ['rtf.remote_template']],
  ['a template of a share, by codes', "{\\*\\template \\\\\\\\pc\\'5cx.dot}", ['rtf.remote_template']],
  ['a template by Unicode', '{\\*\\template \\u104?ttps://a.it/x}', ['rtf.remote_template']],
  ['a date', code('DATE \\\\@ "d/M/yy"'), ['rtf.field_variable']],
  [
    'a code in pieces',
    '{\\field{\\*\\fldinst {\\rtlch DD}{\\b EA}{\\i UTO} a b}{\\fldrslt x}}',
    ['rtf.field_dde'],
  ],
  ['a code by character codes', code("\\'44\\'44\\'45 a b"), ['rtf.field_dde']],
  ['a code by Unicode', code('\\u68?\\u68?\\u69? a b'), ['rtf.field_dde']],
  ['a code by Unicode without fallback', code('\\uc0\\u68\\u68\\u69  a b'), ['rtf.field_dde']],
  ['a code that is read in two ways', code('{\\upr{PAGE }{\\*\\ud DDE a b}}'), ['rtf.field_dde']],
  ['data between the pieces of a code', code('{D}{\\*\\datafield 5041}{DE a b}'), ['rtf.field_dde']],
  ['a code outside of a field', '{\\*\\fldinst TIME}', ['rtf.field_variable']],
  [
    'a second code in a field',
    '{\\field{\\*\\fldinst PAGE}{\\*\\fldinst TIME}{\\fldrslt 1}}',
    ['rtf.field_variable'],
  ],
  [
    'a field in the shown text of another',
    `{\\field{\\*\\fldinst PAGE}{\\fldrslt ${code('TIME')}}}`,
    ['rtf.field_variable'],
  ],
  [
    'a name made by a field',
    `{\\field{\\*\\fldinst {\\field{\\*\\fldinst SYMBOL 68}{\\fldrslt DDE}} a b}{\\fldrslt x}}`,
    ['rtf.field_computed'],
  ],
  [
    'a field in the result of an object',
    `{\\object{\\result ${code('TIME')}}}`,
    ['rtf.object', 'rtf.field_variable'],
  ],
  ['the date of the day as a sign', '\\chdate', ['rtf.field_variable']],
  ['the time as a sign', '{\\header \\chtime}', ['rtf.field_variable']],
  ['text from a file', code('INCLUDETEXT "C:\\\\\\\\a.doc"'), ['rtf.field_outside']],
  ['a database', code('DATABASE \\\\d "x"'), ['rtf.field_data']],
  [
    'a field to fill in',
    '{\\field{\\*\\fldinst FORMTEXT{\\*\\formfield{\\fftype0}}}{\\fldrslt }}',
    ['rtf.field_form'],
  ],
  ['a macro button', code('MACROBUTTON x y'), ['rtf.field_macro']],
  ['an object as a field', code('EMBED Package'), ['rtf.field_object']],
  ['a control as a field', code('CONTROL Forms.TextBox.1'), ['rtf.field_control']],
  ['a reference', code('PAGEREF a'), ['rtf.field_reference']],
  ['an unknown field', code('xyz'), ['rtf.field_unknown']],
  ['a link to a site', code('HYPERLINK "http://a.it"'), ['rtf.link_site']],
  ['a link to a file', code('HYPERLINK "C:\\\\\\\\a.doc"'), ['rtf.link_file']],
  ['a link with a script', code('HYPERLINK "javascript:x()"'), ['rtf.link_script']],
  [
    'a shape with a link',
    '{\\sp{\\sn pihlShape}{\\sv {\\*\\hl{\\hlfr x}{\\hlsrc vbscript:x}}}}',
    ['rtf.link_script'],
  ],
  ['a linked picture', '{\\sp{\\sn pibFlags}{\\sv 10}}', ['rtf.outside_picture']],
  ['a mail merge', '{\\*\\mailmerge{\\mmdatasource C:\\\\a.mdb}}', ['rtf.mail_merge']],
  ['a document inside', '\\subdocument1', ['rtf.outside_content']],
  ['a comment', '{\\*\\atnid a}{\\*\\annotation testo}', ['rtf.comment']],
  ['inserted text', '{\\revised\\revauth1 testo}', ['rtf.revision']],
  ['deleted text', '{\\deleted testo}', ['rtf.revision']],
];

const TRAPS: readonly (readonly [string, string])[] = [
  ['escaped words', '\\\\object \\\\objdata \\{\\\\field DDEAUTO\\}'],
  ['words of the text', 'DATE DDEAUTO objdata fldinst'],
  ['page numbers', code('PAGE') + code(' NUMPAGES ')],
  ['a link in the document', code('HYPERLINK \\\\l "cap1"')],
  ['a local template', '{\\*\\template C:\\\\Modelli\\\\Normal.dotm}'],
  ['words in binary data', '{\\pict\\bin12 \\objdata{{{{}'],
  ['a placeholder of an attachment', '{\\*\\objattph}'],
  ['a picture of its own', '{\\shp{\\sp{\\sn pibFlags}{\\sv 2}}{\\pict\\pngblip 8950}}'],
  ['revision marks turned off', '\\revised0\\deleted0 testo'],
  ['the list of authors', '{\\*\\revtbl{Unknown;}}{\\info{\\author DATE}}'],
  ['names of properties of objects', '\\constructor\\toString\\hasOwnProperty testo'],
  ['text behind Unicode with its fallback', "citt\\u224\\'e0 \\u8364 ?"],
  ['brackets and backslashes', '\\{\\}\\\\\\~\\-\\_'],
];

describe('what is active', () => {
  it.each(ACTIVE)('%s', async (_what, body, codes) => {
    const { observations, problems } = await look(body);
    expect([...new Set(observations.map((each) => each.code))].sort()).toEqual([...codes].sort());
    expect(problems).toEqual([]);
  });

  it('every code is seen in some file', () => {
    const seen = new Set(ACTIVE.flatMap(([, , codes]) => codes));
    expect(RTF_FEATURES.filter((each) => !seen.has(each))).toEqual([]);
  });
});

describe('what only looks like it', () => {
  it.each(TRAPS)('%s', async (_what, body) => {
    expect(await look(body)).toMatchObject({ observations: [], problems: [], mediaType: 'application/rtf' });
  });
});

describe('files that are not whole', () => {
  const inspect = (text: string) =>
    inspectBytes(Buffer.from(text, 'latin1'), {
      name: null,
      statedName: null,
      isMailBody: false,
      openedAs: null,
    });

  it.each([
    ['groups that never end', '{\\rtf1 testo{\\b x', 'inspection.damaged'],
    ['binary data longer than the file', '{\\rtf1{\\pict\\bin999999999 x}}', 'inspection.damaged'],
    ['groups nested without end', `{\\rtf1${'{'.repeat(20_000)}`, 'inspection.limit'],
    ['fields nested without end', `{\\rtf1${'{\\field{\\*\\fldinst '.repeat(300)}`, 'inspection.limit'],
  ])('%s', async (_what, text, code) => {
    const seen = await inspect(text);
    expect(seen.problems.map((each) => each.code)).toContain(code);
    expect(judgeFile(seen).verdict).not.toBe('ok');
  });

  it('binary data with a negative length is none', async () => {
    expect((await look('\\bin-5{\\object\\objdata 01}')).observations[0]?.code).toBe('rtf.object');
  });

  it('data behind the end is said, blanks and zeros are not', async () => {
    const codes = async (rest: string) =>
      (await inspect(`{\\rtf1 x}${rest}`)).observations.map((each) => each.code);
    expect(await codes('\r\n\0')).toEqual([]);
    expect(await codes('MZ')).toEqual(['file.trailing_data']);
    expect(await codes('{\\object\\objdata 01}')).toEqual(['rtf.object', 'file.trailing_data']);
  });

  it('is known with binary data near its beginning', async () => {
    const seen = await inspect('{\\rtf1{\\pict\\bin3 \u0000\u0001\u0002}{\\object\\objdata 01}}');
    expect(seen.mediaType).toBe('application/rtf');
    expect(seen.observations[0]?.code).toBe('rtf.object');
  });

  it('no cut of an active file is called ok', async () => {
    const whole = `{\\rtf1 ${'testo '.repeat(50)}${code('DATE')}}`;
    for (let length = 6; length < whole.length; length += 1)
      expect(judgeFile(await inspect(whole.slice(0, length))).verdict, `${length}`).not.toBe('ok');
  });
});
