// Writes small PowerPoint presentations of the old format for tests: records, the last edit, the current user.
import { buildCfb, type CfbSpec } from './msg-builder.ts';

const CONTAINER = 0xf;

/** A record with bytes, or one that holds others. */
export function pptRecord(type: number, content: Buffer | readonly Buffer[] = [], instance = 0): Buffer {
  const isContainer = !Buffer.isBuffer(content);
  const body = Buffer.isBuffer(content) ? content : Buffer.concat([...content]);
  const head = Buffer.alloc(8);
  head.writeUInt16LE((instance << 4) | (isContainer ? CONTAINER : 0), 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export interface PptSpec {
  /** The outermost records. */
  readonly records?: readonly Buffer[];
  readonly isEncrypted?: boolean;
  /** Replaces the places of the outermost records in the list. */
  readonly places?: readonly number[];
  readonly streams?: CfbSpec;
}

export function buildPpt(spec: PptSpec): Buffer {
  return buildCfb(pptStreams(spec));
}

export function pptStreams({ records = [], isEncrypted = false, places, streams = {} }: PptSpec): CfbSpec {
  const starts: number[] = [];
  let at = 0;
  for (const each of records) {
    starts.push(at);
    at += each.length;
  }
  const listed = places ?? starts;
  const list = Buffer.alloc(4 + listed.length * 4);
  list.writeUInt32LE(((listed.length << 20) | 1) >>> 0, 0);
  for (const [index, place] of listed.entries()) list.writeUInt32LE(place, 4 + index * 4);
  const directory = pptRecord(0x1772, list);
  const edit = Buffer.alloc(28);
  edit.writeUInt32LE(at, 12);
  const user = Buffer.alloc(28);
  user.writeUInt16LE(0x0ff6, 2);
  user.writeUInt32LE(20, 4);
  user.writeUInt32LE(20, 8);
  user.writeUInt32LE(isEncrypted ? 0xf3d1c4df : 0xe391c05f, 12);
  user.writeUInt32LE(at + directory.length, 16);
  return {
    'PowerPoint Document': Buffer.concat([...records, directory, pptRecord(0x0ff5, edit)]),
    'Current User': user,
    ...streams,
  };
}
