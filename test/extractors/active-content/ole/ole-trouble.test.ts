// OLE2 files that are locked, damaged, made to trick, or of a program that is not known: never called clean.
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../contract/error-codes.ts';
import type { FileInspection } from '../../../../contract/inspection.ts';
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';
import {
  buildWorkbook,
  drawnObject,
  formulaCell,
  record,
  workbookStream,
} from '../../../support/biff-builder.ts';
import { buildCfb, buildMsg } from '../../../support/msg-builder.ts';
import { buildPpt, pptRecord, pptStreams } from '../../../support/ppt-builder.ts';
import { buildWord, field, wordStreams } from '../../../support/word-builder.ts';

const some = Buffer.from('x');
const look = (bytes: Buffer): Promise<FileInspection> =>
  inspectBytes(bytes, { name: null, statedName: null, isMailBody: false, openedAs: null });

function nested(depth: number): Buffer {
  let inner = pptRecord(0x03ee, []);
  for (let level = 0; level < depth; level += 1) inner = pptRecord(0x03ee, [inner]);
  return inner;
}

/** Sheets that begin one inside of the other, so that each reads all the others again. */
function sharedSheets(count: number): Buffer {
  const heads = new Array<Buffer>(count).fill(record(0x0809, Buffer.from([0, 6, 0x10, 0])));
  const ends = new Array<Buffer>(count).fill(record(0x0a));
  const list = (start: number) =>
    Array.from({ length: count }, (_, index) => {
      const entry = Buffer.from([0, 0, 0, 0, 0, 0, 1, 0, 0x41]);
      entry.writeUInt32LE(start + index * 8, 0);
      return record(0x85, entry);
    });
  const book = (start: number) =>
    Buffer.concat([record(0x0809, Buffer.from([0, 6, 5, 0])), ...list(start), record(0x0a)]);
  return Buffer.concat([book(book(0).length), ...heads, ...ends]);
}

function patched(stream: Uint8Array | object | undefined, at: number, value: number): Buffer {
  const bytes = Buffer.from(stream as Uint8Array);
  bytes.writeUInt32LE(value, at);
  return bytes;
}

const word = wordStreams({ text: field('DATE') });
const ppt = pptStreams({ records: [pptRecord(0x03e8, [])] });

const TROUBLE: readonly (readonly [string, Buffer, ErrorCode])[] = [
  ['an encrypted document', buildWord({ flags: 0x0300 }), 'container.encrypted'],
  [
    'an encrypted workbook',
    buildWorkbook({ globals: [record(0x2f, Buffer.alloc(6))] }),
    'container.encrypted',
  ],
  ['an encrypted presentation', buildPpt({ isEncrypted: true }), 'container.encrypted'],
  ['an encrypted package', buildCfb({ EncryptionInfo: some, EncryptedPackage: some }), 'container.encrypted'],
  ['a file under rights management', buildCfb({ '\u0009DRMContent': some }), 'container.encrypted'],
  ['a file of an unknown program', buildCfb({ VisioDocument: some }), 'inspection.unknown_format'],
  ['an old presentation', buildCfb({ PP40: some }), 'inspection.unknown_format'],
  ['Word 95', buildWord({ version: 0x68 }), 'inspection.unknown_format'],
  ['Word 6', buildWord({ mark: 0xa5dc, version: 0x65 }), 'inspection.unknown_format'],
  ['no head of a document', buildWord({ mark: 0 }), 'inspection.damaged'],
  ['no table stream', buildCfb({ WordDocument: word['WordDocument'] as Uint8Array }), 'inspection.damaged'],
  ['no pieces of text', buildCfb({ ...word, '1Table': Buffer.alloc(200) }), 'inspection.damaged'],
  [
    'a piece outside of the stream',
    buildCfb({ ...word, WordDocument: Buffer.from(word['WordDocument'] as Uint8Array).subarray(0, 2_049) }),
    'inspection.damaged',
  ],
  [
    'a story longer than the text',
    buildCfb({ ...word, WordDocument: patched(word['WordDocument'], 80, 9) }),
    'inspection.damaged',
  ],
  ['fields without marks', buildWord({ text: 'ciao', fieldTypes: [33] }), 'inspection.damaged'],
  ['fields in fields without end', buildWord({ text: '\u0013'.repeat(300) }), 'inspection.limit'],
  ['a workbook without a head', buildCfb({ Workbook: Buffer.alloc(30) }), 'inspection.damaged'],
  [
    'a sheet that is not where the book says',
    buildCfb({ Workbook: Buffer.concat([workbookStream({}).subarray(0, -24)]) }),
    'inspection.damaged',
  ],
  ['an unknown token', buildWorkbook({ sheets: [{ records: [formulaCell([0x7f])] }] }), 'inspection.damaged'],
  [
    'a token cut off',
    buildWorkbook({ sheets: [{ records: [formulaCell([0x1f, 1])] }] }),
    'inspection.damaged',
  ],
  ['sheets that share their records', buildCfb({ Workbook: sharedSheets(400) }), 'inspection.limit'],
  [
    'a part that is not there',
    buildPpt({ records: [pptRecord(0x03e8, [])], places: [5] }),
    'inspection.damaged',
  ],
  ['no current user', buildCfb({ ...ppt, 'Current User': Buffer.alloc(0) }), 'inspection.damaged'],
  [
    'a record longer than what holds it',
    buildPpt({ records: [pptRecord(0x03e8, [patched(pptRecord(0x03e9, some), 4, 900)])] }),
    'inspection.damaged',
  ],
  ['records in records without end', buildPpt({ records: [nested(200)] }), 'inspection.limit'],
  [
    'a packed object that cannot be unpacked',
    buildPpt({ records: [pptRecord(0x1011, Buffer.from('xxxxxxxx'), 1)] }),
    'inspection.damaged',
  ],
  ['two streams of one name', buildCfb({ ...word, wordDocument: some }), 'container.ambiguous'],
  [
    'a formatted body that cannot be unpacked',
    buildMsg({ props: { '10090102': some } }),
    'inspection.damaged',
  ],
];

describe('trouble is said, never passed over', () => {
  it.each(TROUBLE)('%s', async (_what, bytes, code) => {
    const seen = await look(bytes);
    expect(seen.problems.map((each) => each.code)).toContain(code);
    const { verdict } = judgeFile(seen);
    if (code === 'container.encrypted') expect(verdict).toBe('reject');
    else expect(['unreadable', 'reject']).toContain(verdict);
  });

  it('two programs in one file are two formats', async () => {
    const seen = await look(buildCfb({ ...word, Workbook: workbookStream({}) }));
    expect(seen.observations.map(({ code }) => code)).toContain('file.two_formats');
  });

  it('what was seen before the damage stays seen', async () => {
    const sheet = { records: [drawnObject(7), formulaCell([0x7f])] };
    const { observations } = await look(buildWorkbook({ sheets: [sheet] }));
    expect(observations).toContainEqual({ code: 'ole.form_control', where: 'sheet 1, object 1' });
  });

  it('a million fields cost twenty places', async () => {
    const { observations } = await look(buildWord({ text: '\u0013DATE\u0015'.repeat(200_000) }));
    expect(observations).toEqual([{ code: 'ole.field_variable', where: 'main text, field DATE' }]);
  });
});

describe('cut and changed files', () => {
  const FILES = {
    document: buildWord({ text: `${field('DATE')}${'testo '.repeat(2_000)}` }),
    workbook: buildWorkbook({ sheets: [{ records: [formulaCell([0x41, 221, 0])] }] }),
    presentation: buildPpt({ records: [pptRecord(0x0409, [pptRecord(0x0fcc, [])])] }),
    message: buildMsg({ attachments: [{ props: { '37050003': 2 } }] }),
  };

  it.each(Object.entries(FILES))('no cut of an active %s is called ok', async (_name, bytes) => {
    expect(judgeFile(await look(bytes)).verdict).not.toBe('ok');
    for (let length = 8; length < bytes.length; length += 251)
      expect(judgeFile(await look(bytes.subarray(0, length))).verdict, `${length}`).not.toBe('ok');
  });

  it.each(Object.entries(FILES))(
    'changed bytes of a %s end in findings or problems',
    async (_name, bytes) => {
      let seed = 12_345;
      const random = (below: number) => {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
        return seed % below;
      };
      for (let run = 0; run < 150; run += 1) {
        const changed = Buffer.from(bytes);
        for (let count = 0; count < 8; count += 1) changed[random(changed.length)] = random(256);
        const seen = await look(changed);
        expect(seen.problems.every(({ code }) => /^(?:inspection|container)\./.test(code))).toBe(true);
      }
    },
  );
});
