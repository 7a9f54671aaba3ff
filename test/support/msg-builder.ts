// Writes small Outlook messages (MSG) for tests: a compound file with the few properties a message needs.
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

/** Property tag as eight hex digits (id and type) → text (001F), bytes (0102), or number (0003). */
export type MsgProps = Readonly<Record<string, string | number | Uint8Array>>;

export interface MsgAttachment {
  readonly props?: MsgProps;
  /** A message inside. */
  readonly message?: MsgSpec;
  /** Streams of an OLE object inside. */
  readonly object?: Readonly<Record<string, Uint8Array>>;
}

export interface MsgSpec {
  readonly props?: MsgProps;
  readonly attachments?: readonly MsgAttachment[];
}

/** Any compound file: folders are nested records. */
export interface CfbSpec {
  readonly [name: string]: Uint8Array | CfbSpec;
}

export function buildMsg(spec: MsgSpec): Buffer {
  return buildCfb(messageFolder(spec, 32));
}

export function buildCfb(root: CfbSpec): Buffer {
  const entries: Entry[] = [];
  addFolder(entries, 'Root Entry', root, 5);
  return Buffer.from(burn(entries));
}

function messageFolder({ props = {}, attachments = [] }: MsgSpec, headBytes: number): CfbSpec {
  const folder: Record<string, Uint8Array | CfbSpec> = { ...propertyStreams(props, headBytes) };
  for (const [index, { props: own = {}, message, object }] of attachments.entries())
    folder[`__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`] = {
      ...propertyStreams(own, 8),
      ...(message && { '__substg1.0_3701000D': messageFolder(message, 24) }),
      ...(object && { '__substg1.0_3701000D': object }),
    };
  return folder;
}

function propertyStreams(props: MsgProps, headBytes: number): CfbSpec {
  const streams: Record<string, Uint8Array> = {};
  const list = [Buffer.alloc(headBytes)];
  for (const [tag, value] of Object.entries(props)) {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(Number.parseInt(tag, 16), 0);
    if (typeof value === 'number') entry.writeInt32LE(value, 8);
    else streams[`__substg1.0_${tag}`] = typeof value === 'string' ? textBytes(value, tag) : value;
    list.push(entry);
  }
  return { ...streams, '__properties_version1.0': Buffer.concat(list) };
}

function textBytes(text: string, tag: string): Buffer {
  return Buffer.from(text, tag.endsWith('001E') ? 'latin1' : 'utf16le');
}

function addFolder(entries: Entry[], name: string, folder: CfbSpec, type: 1 | 5): number {
  const children: number[] = [];
  const index = entries.push({ name, type, length: 0, children }) - 1;
  for (const [child, content] of Object.entries(folder)) {
    const isStream = content instanceof Uint8Array;
    const length = isStream ? content.length : 0;
    if (isStream)
      children.push(
        entries.push({ name: child, type: 2, length, binaryProvider: () => new Uint8Array(content) }) - 1,
      );
    else children.push(addFolder(entries, child, content, 1));
  }
  return index;
}
