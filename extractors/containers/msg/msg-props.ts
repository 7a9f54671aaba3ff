// The properties of one object in an MSG file: fixed values in one stream, the others in a stream each.
// [MS-OXMSG] 2.1 and 2.4.
import { AppError } from '../../../contract/app-error.ts';
import type { CfbStorage } from '../cfb/cfb-tree.ts';
import { type MapiProps, PROP } from '../mapi/mapi-props.ts';
import { codePageText, utf16Text } from '../mapi/mapi-text.ts';

export const PROPERTIES = '__properties_version1.0';
/** Bytes before the list of fixed values: of the message itself, of an attachment. */
export const PROPERTIES_HEAD_BYTES = { message: 32, attachment: 8 } as const;
const FIXED_BYTES = 16;
const INTEGER = 0x0003;
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

export interface MsgPropsRequest {
  readonly storage: CfbStorage;
  readonly headBytes: number;
  /** Of 8-bit texts; a message itself says its own. */
  readonly codePage?: number | null;
  /** Called for a value that is there and cannot be read: it then counts as absent. */
  onBroken(): void;
}

export function msgProps({ storage, headBytes, codePage = null, onBroken }: MsgPropsRequest): MapiProps {
  const bytesOf = (name: string) => {
    try {
      return streamBytes(storage, name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      onBroken();
      return null;
    }
  };
  const numbers = integers(bytesOf(PROPERTIES), headBytes);
  const number = (id: number) => numbers.get(id) ?? null;
  const page = codePage ?? number(PROP.messageCodePage) ?? number(PROP.internetCodePage);
  const ofType = (id: number, type: string) => bytesOf(valueName(id, type));
  return {
    number,
    binary: (id) => ofType(id, '0102'),
    text: (id) => {
      const wide = ofType(id, '001F');
      const narrow = wide ? null : ofType(id, '001E');
      const bytes = (wide ?? narrow)?.subarray(0, MAX_TEXT_BYTES);
      return (bytes && (wide ? utf16Text(bytes) : codePageText(bytes, page))) || null;
    },
  };
}

/** Name of the stream or storage that holds a property's value. */
export function valueName(id: number, type: string): string {
  return `__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`;
}

function integers(list: Buffer | null, headBytes: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = headBytes; list && at + FIXED_BYTES <= list.length; at += FIXED_BYTES)
    if (list.readUInt16LE(at) === INTEGER) found.set(list.readUInt16LE(at + 2), list.readInt32LE(at + 8));
  return found;
}

/** Names count without case, as the format has it. @throws AppError container.damaged, container.overlap */
export function streamBytes({ streams }: CfbStorage, name: string): Buffer | null {
  const wanted = name.toUpperCase();
  return streams.find((stream) => stream.name.toUpperCase() === wanted)?.read() ?? null;
}
