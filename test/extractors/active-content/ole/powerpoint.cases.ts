// Presentations of the old format: what is active, and what only looks like it.
import { deflateSync } from 'node:zlib';
import { drawing } from '../../../support/drawing-builder.ts';
import { buildCfb } from '../../../support/msg-builder.ts';
import { buildPpt, pptRecord } from '../../../support/ppt-builder.ts';
import type { OfficeCase } from './office-case.ts';

const DOCUMENT = 0x03e8;
const SLIDE = 0x03ee;
const GENERIC_DATE = 0x0ff8;
const inDocument = (...records: readonly Buffer[]) => buildPpt({ records: [pptRecord(DOCUMENT, records)] });
const onSlide = (...records: readonly Buffer[]) => buildPpt({ records: [pptRecord(SLIDE, records)] });
const vbaInfo = (hasMacros: number) =>
  pptRecord(0x03ff, [pptRecord(0x0400, Buffer.from([0, 0, 0, 0, hasMacros, 0, 0, 0, 2, 0, 0, 0]))]);
const footers = (flags: number, instance = 0) =>
  pptRecord(0x0fd9, [pptRecord(0x0fda, Buffer.from([0, 0, flags, 0]))], instance);
const action = (code: number) =>
  pptRecord(0x0ff2, [pptRecord(0x0ff3, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, code, 0, 0, 0, 0, 0, 0, 0]))]);
const date = (type = GENERIC_DATE) => pptRecord(0xf00d, [pptRecord(type, Buffer.alloc(8))]);
const link = (target: string) =>
  pptRecord(0x0409, [pptRecord(0x0fd7, [pptRecord(0x0fba, Buffer.from(target, 'utf16le'), 1)])]);
const listed = (type: number) => inDocument(pptRecord(0x0409, [pptRecord(type, [])]));
const project = buildCfb({ VBA: { dir: Buffer.from('x'), _VBA_PROJECT: Buffer.from('x') } });
const packed = (bytes: Buffer) => Buffer.concat([sizeOf(bytes), deflateSync(bytes)]);
const tag = (name: string, data: Buffer) =>
  pptRecord(0x1388, [
    pptRecord(0x138a, [pptRecord(0x0fba, Buffer.from(name, 'utf16le')), pptRecord(0x138b, data)]),
  ]);

function sizeOf(bytes: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length, 0);
  return size;
}

export const POWERPOINT_CASES: readonly OfficeCase[] = [
  { what: 'an empty slide', bytes: onSlide(), codes: [] },
  { what: 'the macro record without macros', bytes: inDocument(vbaInfo(0)), codes: [] },
  {
    what: 'a date in a master',
    bytes: buildPpt({ records: [pptRecord(0x03f8, [date(0x0ff7)])] }),
    codes: [],
  },
  { what: 'a date in notes', bytes: buildPpt({ records: [pptRecord(0x03f0, [date()])] }), codes: [] },
  { what: 'a fixed date on a slide', bytes: onSlide(footers(0x05), date()), codes: [] },
  {
    what: 'the date of the notes',
    bytes: buildPpt({ records: [pptRecord(DOCUMENT, [footers(0x03, 4)]), pptRecord(SLIDE, [])] }),
    codes: [],
  },
  { what: 'a date that is set and not shown', bytes: onSlide(footers(0x02)), codes: [] },
  { what: 'a jump to another slide', bytes: onSlide(action(3)), codes: [] },
  {
    what: 'a storage without macros',
    bytes: buildPpt({ records: [pptRecord(0x1011, packed(buildCfb({ a: Buffer.from('b') })), 1)] }),
    codes: [],
  },
  { what: 'a tag of another program', bytes: onSlide(tag('ALTRO', Buffer.from('qualsiasi'))), codes: [] },
  { what: 'a picture of its own', bytes: onSlide(drawing({})), codes: [] },
  { what: 'macros', bytes: inDocument(vbaInfo(1)), codes: ['ole.vba'] },
  {
    what: 'a packed macro project',
    bytes: buildPpt({ records: [pptRecord(0x1011, packed(project), 1)] }),
    codes: ['ole.vba'],
  },
  {
    what: 'a macro project as it is',
    bytes: buildPpt({ records: [pptRecord(0x1011, project, 0)] }),
    codes: ['ole.vba'],
  },
  {
    what: 'packed bytes without their end',
    bytes: buildPpt({ records: [pptRecord(0x1011, packed(project).subarray(0, -4), 1)] }),
    codes: ['ole.vba'],
  },
  { what: 'an embedded object', bytes: listed(0x0fcc), codes: ['ole.object'] },
  { what: 'a linked object', bytes: listed(0x0fce), codes: ['ole.object_link'] },
  { what: 'a control', bytes: listed(0x0fee), codes: ['ole.control'] },
  { what: 'a film', bytes: listed(0x1006), codes: ['ole.media'] },
  { what: 'a sound', bytes: listed(0x100d), codes: ['ole.media'] },
  { what: 'a date of its own on a slide', bytes: onSlide(date(0x0ff7)), codes: ['ole.slide_date'] },
  {
    what: 'the date of the day on a slide',
    bytes: onSlide(footers(0x03), date()),
    codes: ['ole.slide_date'],
  },
  {
    what: 'the date of the day in the footers of a slide',
    bytes: onSlide(footers(0x03)),
    codes: ['ole.slide_date'],
  },
  {
    what: 'the date of the day in the footers of all slides',
    bytes: buildPpt({ records: [pptRecord(DOCUMENT, [footers(0x03, 3)]), pptRecord(SLIDE, [])] }),
    codes: ['ole.slide_date'],
  },
  {
    what: 'a date in the outline of a slide',
    bytes: inDocument(pptRecord(0x0ff0, [pptRecord(0x0ff7, Buffer.alloc(8))], 0)),
    codes: ['ole.slide_date'],
  },
  {
    what: 'a date in the outline of a master',
    bytes: inDocument(pptRecord(0x0ff0, [pptRecord(0x0ff7, Buffer.alloc(8))], 1)),
    codes: [],
  },
  { what: 'an action that starts a macro', bytes: onSlide(action(1)), codes: ['ole.macro_call'] },
  { what: 'an action that starts a program', bytes: onSlide(action(2)), codes: ['ole.program_action'] },
  { what: 'a comment', bytes: onSlide(tag('___PPT10', pptRecord(0x2ee0, []))), codes: ['ole.comment'] },
  { what: 'a link to a site', bytes: inDocument(link('http://a.it/')), codes: ['ole.link_site'] },
  { what: 'a link to a file', bytes: inDocument(link('C:\\a.doc')), codes: ['ole.link_file'] },
  { what: 'a link with a script', bytes: inDocument(link('JavaScript:x()')), codes: ['ole.link_script'] },
  { what: 'a linked picture', bytes: onSlide(drawing({ pictureFlags: 9 })), codes: ['ole.outside_picture'] },
];
