// A ZIP of parts as they are, nothing packed: what an office program is handed for conversion. Never kept.
import { crc32 } from 'node:zlib';
import { AppError } from '../../../contract/app-error.ts';

/** Without the fields of ZIP64 (APPNOTE 4.4.1.4). */
const MAX_BYTES = 0xfffffffe;
const MAX_ENTRIES = 0xfffe;
/** 1 January 1980, the first day a ZIP knows. */
const DOS_DAY = 0x21;
const UTF8_NAMES = 1 << 11;

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** APPNOTE.TXT 6.3.9: 4.3.7 local headers, 4.3.12 directory, 4.3.16 its end. @throws AppError container.too_large */
export function storedZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const common = commonFields(bytes, encoded.length);
    const local = Buffer.concat([header(0x04034b50), common, encoded]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([header(0x02014b50), version(), common, central, encoded]));
    pieces.push(local, Buffer.from(bytes));
    offset += local.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  if (offset + listed.length > MAX_BYTES || parts.length > MAX_ENTRIES)
    throw new AppError('container.too_large', 'an office file too large to be written again');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, listed, header(0x06054b50), end]);
}

/** Version needed to the length of the extra field: the same in both headers. */
function commonFields(bytes: Uint8Array, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DOS_DAY, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function header(signature: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32LE(signature);
  return field;
}

function version(): Buffer {
  return Buffer.from([20, 0]);
}
