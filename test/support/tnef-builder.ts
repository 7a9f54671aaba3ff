// Writes small TNEF streams (winmail.dat) for tests.

export interface MapiValue {
  readonly id: number;
  readonly type: 0x0003 | 0x000d | 0x001e | 0x001f | 0x0102;
  readonly value: string | number | Uint8Array;
  /** Makes it a named property: the name. */
  readonly named?: string;
}

export interface TnefPiece {
  readonly level: 1 | 2;
  readonly id: number;
  readonly data: Uint8Array | string;
  readonly statedLength?: number;
  readonly statedSum?: number;
}

export const TITLE = (name: string): TnefPiece => ({ level: 2, id: 0x18010, data: `${name}\0` });
export const DATA = (data: string | Uint8Array): TnefPiece => ({ level: 2, id: 0x6800f, data });
export const BEGIN: TnefPiece = { level: 2, id: 0x69002, data: new Uint8Array(14) };
export const ATTACH_PROPS = (props: readonly MapiValue[]): TnefPiece => ({
  level: 2,
  id: 0x69005,
  data: mapiList(props),
});
export const MESSAGE_PROPS = (props: readonly MapiValue[]): TnefPiece => ({
  level: 1,
  id: 0x69003,
  data: mapiList(props),
});
export const MESSAGE_INTERFACE = Buffer.from('0703020000000000c000000000000046', 'hex');

export function buildTnef(pieces: readonly TnefPiece[], after: Uint8Array = new Uint8Array(0)): Buffer {
  const head = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]);
  return Buffer.concat([head, ...pieces.map(piece), after]);
}

function piece({ level, id, data, statedLength, statedSum }: TnefPiece): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const sum = bytes.reduce((total, byte) => (total + byte) & 0xffff, 0);
  const after = Buffer.alloc(2);
  after.writeUInt16LE(statedSum ?? sum);
  return Buffer.concat([
    Buffer.from([level]),
    uint32(id),
    uint32(statedLength ?? bytes.length),
    bytes,
    after,
  ]);
}

export function mapiList(props: readonly MapiValue[]): Buffer {
  return Buffer.concat([uint32(props.length), ...props.map(mapiProp)]);
}

function mapiProp({ id, type, value, named }: MapiValue): Buffer {
  const name = named === undefined ? [] : [Buffer.alloc(16), uint32(1), sized(Buffer.from(named, 'utf16le'))];
  const head = Buffer.concat([uint32(((id << 16) | type) >>> 0), ...name]);
  if (typeof value === 'number') return Buffer.concat([head, uint32(value)]);
  const encoding = type === 0x1f ? 'utf16le' : 'latin1';
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, encoding) : Buffer.from(value);
  return Buffer.concat([head, uint32(1), sized(bytes)]);
}

function sized(bytes: Buffer): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
