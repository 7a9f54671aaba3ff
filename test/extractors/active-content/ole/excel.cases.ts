// Workbooks of the old format: what is active, and what only looks like it.
import {
  ADD_IN,
  buildWorkbook,
  drawnObject,
  externName,
  externSheet,
  formulaCell,
  nameRecord,
  OWN_BOOK,
  record,
  supBook,
  type WorkbookSpec,
} from '../../../support/biff-builder.ts';
import { drawing, fileLink, hyperlink } from '../../../support/drawing-builder.ts';
import type { OfficeCase } from './office-case.ts';

const TODAY = [0x41, 221, 0];
const CELL = [0x24, 0, 0, 0, 0];
const cellOf = (link: number) => [0x5a, link, 0, 0, 0, 0, 0];
const outsideName = (link: number, name: number) => [0x39, link, 0, name, 0, 0, 0, 0x42, 1, 255, 0];
const on = (...records: readonly Buffer[]): WorkbookSpec => ({ sheets: [{ records }] });
const link = (target: Buffer) => record(0x01b8, Buffer.concat([Buffer.alloc(24), target]));
const pictureOf = (formula: readonly number[]) =>
  drawnObject(8, {
    parts: [9, 0, 8 + formula.length, 0, 6 + formula.length, 0, formula.length, 0, 0, 0, 0, 0, ...formula],
  });
const pictureWith = (flags: number) => drawnObject(8, { parts: [8, 0, 2, 0, flags, 0] });
const file = supBook('C:\u0003libro.xls', 1);

const active: readonly (readonly [string, WorkbookSpec, OfficeCase['codes']])[] = [
  ['a macro sheet', { sheets: [{ listed: 1, kind: 0x40 }] }, ['ole.excel4_macro']],
  ['a macro sheet listed as worksheet', { sheets: [{ kind: 0x40 }] }, ['ole.excel4_macro']],
  ['a hidden macro sheet', { sheets: [{}, { listed: 1, kind: 0x40, hiding: 2 }] }, ['ole.excel4_macro']],
  ['a module of Excel 5', { sheets: [{ listed: 6, kind: 6 }], isBiff5: true }, ['ole.vba']],
  [
    'Auto_Open as built-in name',
    { globals: [nameRecord('\u0001', { flags: 0x20 })] },
    ['ole.excel4_auto_run'],
  ],
  ['auto_open as text', { globals: [nameRecord('AUTO_OPEN_1')] }, ['ole.excel4_auto_run']],
  ['a formula that calls code', on(formulaCell([0x42, 3, 150, 0])), ['ole.formula', 'ole.excel4_function']],
  [
    'a macro command in a formula',
    on(formulaCell([0x42, 0, 0x20, 0x80])),
    ['ole.formula', 'ole.excel4_function'],
  ],
  ['a plain formula', on(formulaCell([0x1e, 1, 0, 0x1e, 2, 0, 0x03])), ['ole.formula']],
  ['the volatile flag alone', on(formulaCell([0x19, 0x01, 0, 0, ...CELL])), ['ole.formula']],
  ['the word TODAY in a formula', on(formulaCell([0x17, 5, 0, ...Buffer.from('TODAY')])), ['ole.formula']],
  ['TODAY', on(formulaCell(TODAY)), ['ole.formula', 'ole.volatile_formula']],
  [
    'NOW behind a choice',
    on(formulaCell([0x19, 4, 1, 0, 0, 0, 0, 0, 0x41, 74, 0])),
    ['ole.formula', 'ole.volatile_formula'],
  ],
  [
    'RAND in a shared formula',
    on(record(0x04bc, [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x41, 63, 0])),
    ['ole.formula', 'ole.volatile_formula'],
  ],
  [
    'RAND over an area',
    on(record(0x0221, [...Buffer.alloc(12), 3, 0, 0x41, 63, 0])),
    ['ole.formula', 'ole.volatile_formula'],
  ],
  [
    'TODAY behind two names',
    {
      globals: [nameRecord('oggi', { tokens: TODAY }), nameRecord('data', { tokens: [0x23, 1, 0, 0, 0] })],
      sheets: [{ records: [formulaCell([0x23, 2, 0, 0, 0])] }],
    },
    ['ole.formula', 'ole.volatile_formula'],
  ],
  [
    'RANDBETWEEN of the add-in',
    {
      globals: [OWN_BOOK, ADD_IN, externName('RANDBETWEEN'), externSheet(1)],
      sheets: [{ records: [formulaCell(outsideName(0, 1))] }],
    },
    ['ole.formula', 'ole.volatile_formula'],
  ],
  [
    'WEBSERVICE',
    { globals: [nameRecord('_xlfn.WEBSERVICE')], sheets: [{ records: [formulaCell([0x23, 1, 0, 0, 0])] }] },
    ['ole.formula', 'ole.data_connection'],
  ],
  [
    'IMAGE of a site',
    { globals: [nameRecord('_xlfn.IMAGE')], sheets: [{ records: [formulaCell([0x23, 1, 0, 0, 0])] }] },
    ['ole.formula', 'ole.outside_content'],
  ],
  ['another book that nothing uses', { globals: [file, externSheet(0)] }, ['ole.outside_workbook']],
  [
    'another book in a formula',
    { globals: [OWN_BOOK, file, externSheet(0, 1)], sheets: [{ records: [formulaCell(cellOf(1))] }] },
    ['ole.outside_workbook', 'ole.formula', 'ole.outside_workbook_used'],
  ],
  [
    'another book in a chart',
    {
      globals: [file, externSheet(0)],
      sheets: [{ records: [record(0x1051, [0, 0, 0, 0, 0, 0, 7, 0, ...cellOf(0)])] }],
    },
    ['ole.outside_workbook', 'ole.outside_workbook_used'],
  ],
  ['a DDE link', { globals: [supBook('cmd\u0003/c calc', 0), externName('A0')] }, ['ole.dde_link']],
  ['a DDE link without items', { globals: [supBook('cmd\u0003/c calc', 0)] }, ['ole.dde_link']],
  [
    'a linked object',
    { globals: [supBook('Word.Document\u0003C:\\a.doc', 0), externName('x', 0x10)] },
    ['ole.object_link'],
  ],
  ['a connection', { globals: [record(0x0876, Buffer.alloc(20))] }, ['ole.data_connection']],
  ['a query', on(record(0x01ad, Buffer.alloc(20))), ['ole.data_connection']],
  ['a pivot table over a database', { globals: [record(0x00e3, [2, 0])] }, ['ole.data_connection']],
  [
    'a pivot table over another book',
    { globals: [record(0x0051, [...Buffer.alloc(6), 3, 0, 0, 1, 0x61, 0x62])] },
    ['ole.outside_workbook'],
  ],
  ['a comment', on(record(0x001c, Buffer.alloc(12))), ['ole.comment']],
  ['a push button', on(drawnObject(7)), ['ole.form_control']],
  ['a drop-down of a form', on(drawnObject(0x14)), ['ole.form_control']],
  ['a dialog sheet', on(record(0x0081, [0x10, 0])), ['ole.form_control']],
  [
    'a shape that starts a macro',
    on(drawnObject(2, { parts: [4, 0, 8, 0, 2, 0, 0, 0, 0, 0, 0, 0] })),
    ['ole.macro_call'],
  ],
  ['a control', on(pictureWith(0x10)), ['ole.control']],
  ['a picture by DDE', on(pictureWith(0x02)), ['ole.dde_link']],
  ['an embedded object', on(pictureOf([2, 0, 0, 0, 0])), ['ole.object']],
  ['a picture of a linked object', on(pictureOf([0x39, 0, 0, 1, 0, 0, 0])), ['ole.object_link']],
  ['a picture of cells', on(pictureOf([0x3a, 0, 0, 0, 0, 0, 0])), ['ole.formula']],
  ['a linked picture', on(record(0x00ec, drawing({ pictureFlags: 8 }))), ['ole.outside_picture']],
  ['a link to a site', on(link(hyperlink('http://a.it'))), ['ole.link_site']],
  ['a link with a script', on(link(hyperlink('vbscript:x'))), ['ole.link_script']],
  ['a link to a file', on(link(fileLink())), ['ole.link_file']],
  ['a changed book of many', { streams: { 'Revision Log': Buffer.from('x') } }, ['ole.revision']],
];

const traps: readonly (readonly [string, WorkbookSpec])[] = [
  ['an empty sheet', {}],
  ['a book that names itself', { globals: [OWN_BOOK, externSheet(0)] }],
  ['a book of Excel 5 that names itself', { globals: [record(0x0017, [1, 3, 0x41])], isBiff5: true }],
  ['a name with an unused TODAY', { globals: [nameRecord('oggi', { tokens: TODAY })] }],
  ['the name Automobile', { globals: [nameRecord('Automobile')] }],
  ['the print area, a built-in name', { globals: [nameRecord('\u0006', { flags: 0x20 })] }],
  ['a picture', on(drawnObject(8, { parts: [7, 0, 2, 0, 0xff, 0xff, 8, 0, 2, 0, 1, 0] }))],
  ['a rectangle, a chart, a group', on(drawnObject(2), drawnObject(5), drawnObject(0))],
  ['the arrow of a filter', on(drawnObject(0x14, { flags: 0x0111 }))],
  ['an embedded picture', on(record(0x00ec, drawing({ pictureFlags: 2 })))],
  ['a link to a cell', on(link(hyperlink(null)))],
  [
    'a pivot table over this book',
    { globals: [record(0x00e3, [1, 0]), record(0x0051, [...Buffer.alloc(6), 2, 0, 0, 2, 0x61])] },
  ],
  ['the word TODAY in a cell', on(record(0x0204, [0, 0, 0, 0, 0, 0, 5, 0, 0, ...Buffer.from('TODAY')]))],
];

export const EXCEL_CASES: readonly OfficeCase[] = [
  ...active.map(([what, spec, codes]) => ({ what, bytes: buildWorkbook(spec), codes })),
  ...traps.map(([what, spec]) => ({ what, bytes: buildWorkbook(spec), codes: [] })),
];
