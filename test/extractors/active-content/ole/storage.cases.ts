// What the storages of a file show by their names, and Outlook messages.
import { buildCfb, buildMsg, type CfbSpec, type MsgSpec } from '../../../support/msg-builder.ts';
import { buildWord } from '../../../support/word-builder.ts';
import type { OfficeCase } from './office-case.ts';

const word = (streams: CfbSpec) => buildWord({ streams });
const some = Buffer.from('x');
const COMMON_SET = Buffer.from('0820060000000000c000000000000046', 'hex');

/** A message with one property of a name in the common set. */
function named(name: number, type: string, value: Buffer): Buffer {
  const entry = Buffer.alloc(8);
  entry.writeUInt32LE(name, 0);
  entry.writeUInt16LE(3 << 1, 4);
  entry.writeUInt16LE(7, 6);
  return buildCfb({
    '__properties_version1.0': Buffer.alloc(32),
    '__nameid_version1.0': { '__substg1.0_00020102': COMMON_SET, '__substg1.0_00030102': entry },
    [`__substg1.0_8007${type}`]: value,
  });
}

/** The formatted body, not packed. */
function formatted(rtf: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length, 4);
  head.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
}

const message = (spec: MsgSpec) => buildMsg(spec);

export const STORAGE_CASES: readonly OfficeCase[] = [
  {
    what: 'macros of Word',
    bytes: word({ Macros: { VBA: { dir: some, _VBA_PROJECT: some } } }),
    codes: ['ole.vba'],
  },
  {
    what: 'a macro project under another name',
    bytes: word({ Altro: { Xyz: { _vba_project: some } } }),
    codes: ['ole.vba'],
  },
  {
    what: 'an object in the pool',
    bytes: word({ ObjectPool: { _1234: { '\u0001CompObj': some } } }),
    codes: ['ole.object'],
  },
  { what: 'an object of Excel', bytes: word({ MBD0012AB34: { CONTENTS: some } }), codes: ['ole.object'] },
  {
    what: 'a linked object of Excel',
    bytes: word({ LNK0012AB34: { '\u0001Ole': some } }),
    codes: ['ole.object_link'],
  },
  { what: 'a packed file', bytes: word({ X: { '\u0001Ole10Native': some } }), codes: ['ole.object'] },
  {
    what: 'a link to a file',
    bytes: word({ ObjectPool: { _1: { '\u0003LinkInfo': some } } }),
    codes: ['ole.object', 'ole.object_link'],
  },
  {
    what: 'a control',
    bytes: word({ ObjectPool: { _1: { '\u0003OCXNAME': some } } }),
    codes: ['ole.object', 'ole.control'],
  },
  { what: 'controls of Excel', bytes: word({ Ctls: some }), codes: ['ole.control'] },
  { what: 'a signature', bytes: word({ _xmlsignatures: { '1': some } }), codes: ['ole.signature'] },
  {
    what: 'properties and stored XML',
    bytes: word({ '\u0005SummaryInformation': some, MsoDataStore: { x: { Item: some } } }),
    codes: [],
  },
  { what: 'a message', bytes: message({ props: { '0037001F': 'VBA', '1000001F': 'DATE' } }), codes: [] },
  {
    what: 'a message whose attachment has macros: the attachment is a file of its own',
    bytes: message({ attachments: [{ object: { _VBA_PROJECT: some, WordDocument: some } }] }),
    codes: [],
  },
  {
    what: 'a message with an attachment elsewhere',
    bytes: message({ attachments: [{ props: { '37050003': 4 } }] }),
    codes: ['ole.outside_attachment'],
  },
  {
    what: 'a message with a form and its script',
    bytes: named(0x8541, '0102', some),
    codes: ['ole.message_form'],
  },
  { what: 'a message with another named property', bytes: named(0x8542, '0102', some), codes: [] },
  {
    what: 'a reminder with the sound of a share',
    bytes: named(0x851f, '001F', Buffer.from('\\\\10.0.0.1\\x.wav', 'utf16le')),
    codes: ['ole.outside_sound'],
  },
  {
    what: 'a reminder with a sound of the computer',
    bytes: named(0x851f, '001F', Buffer.from('C:\\Windows\\ding.wav', 'utf16le')),
    codes: [],
  },
  {
    what: 'a formatted body with an object',
    bytes: message({ props: { '10090102': formatted('{\\rtf1{\\object\\objemb{\\*\\objdata 01}}}') } }),
    codes: ['rtf.object'],
  },
  {
    what: 'a formatted body with a link',
    bytes: message({
      props: { '10090102': formatted('{\\rtf1{\\field{\\*\\fldinst HYPERLINK "http://a.it"}}}') },
    }),
    codes: [],
  },
];
