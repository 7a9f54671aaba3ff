// Does a PDF speak of attached files at all? A search through its bytes and its object streams, so that the ordinary
// PDF is not parsed once more. Names written with `#xx` are found too (ISO 32000-1, 7.3.5).
import { inflateBounded } from '../bounded-inflate.ts';

/** `/EF` holds a file, `/EmbeddedFile` is its type. Any hit is only a reason to look closer. */
const WANTED = ['EF', 'EmbeddedFile'];
const OBJECT_STREAM = 'ObjStm';
const CROSS_REFERENCE = 'XRef';
const STREAM_FILTER = /\/FlateDecode/g;
/** Other ways of packing, or of undoing bytes, than the plain one: a parser must look. */
const ODD_FILTER = /\/(LZWDecode|ASCII85Decode|ASCIIHexDecode|RunLengthDecode|Crypt|Predictor)|#/;
const DELIMITER = /[\s/<([\]>%]/;
const HASH = 0x23;
const SLASH = 0x2f;
const MAX_NAME_BYTES = 127;
const MAX_DICTIONARY_BYTES = 4_096;
/** A hundred objects in each: two million objects. */
const MAX_STREAMS = 20_000;
/** All object streams of a real document, unpacked: a few MB. */
const MAX_OBJECTS_BYTES = 128 * 1024 * 1024;

/** `unclear`: object streams in a form that is not read here. `bomb`: they unpack to more than any document's. */
export type NameSearch = 'none' | 'found' | 'unclear' | 'bomb';

/** Linear in the file's size, whatever is in it. */
export function searchAttachmentNames(pdf: Buffer): NameSearch {
  const escaped = escapedNames(pdf);
  const isEscaped = [...WANTED, OBJECT_STREAM].some((name) => escaped.has(name));
  const inside = searchObjectStreams(pdf);
  if (inside === 'bomb') return 'bomb';
  return isEscaped || WANTED.some((name) => hasName(pdf, name)) ? 'found' : inside;
}

/** Cross-reference streams are unpacked too, only to know them harmless before a parser unpacks them. */
function searchObjectStreams(pdf: Buffer): NameSearch {
  let streamsLeft = MAX_STREAMS;
  let packedLeft = pdf.length * 2 + MAX_DICTIONARY_BYTES;
  let bytesLeft = MAX_OBJECTS_BYTES;
  let result: NameSearch = 'none';
  for (const { packed, filters, isObjects, isOdd } of packedStreams(pdf)) {
    packedLeft -= packed.length;
    streamsLeft -= 1;
    if (packedLeft < 0 || streamsLeft < 0) return 'bomb'; // streams over streams
    const objects = unpack(packed, filters, bytesLeft);
    if (objects === 'bomb') return 'bomb';
    bytesLeft -= objects?.length ?? 0;
    if (!isObjects) continue;
    if (!objects || isOdd) result = result === 'none' ? 'unclear' : result;
    else if (speaksOfFiles(objects)) result = 'found';
  }
  return result;
}

interface PackedStream {
  readonly packed: Buffer;
  /** How often Flate is to be undone. */
  readonly filters: number;
  readonly isObjects: boolean;
  readonly isOdd: boolean;
}

/** Every stream whose dictionary names one of the two types; where the dictionary is out of sight, an odd one. */
function* packedStreams(pdf: Buffer): Generator<PackedStream> {
  for (const type of [OBJECT_STREAM, CROSS_REFERENCE]) {
    const name = `/${type}`;
    for (let at = pdf.indexOf(name); at >= 0; at = pdf.indexOf(name, at + name.length)) {
      const from = Math.max(0, at - MAX_DICTIONARY_BYTES);
      const before = pdf.toString('latin1', from, at);
      const after = pdf.toString('latin1', at, at + MAX_DICTIONARY_BYTES);
      const keyword = after.indexOf('stream');
      const dictionary = before.slice(before.lastIndexOf('obj') + 1) + after.slice(0, Math.max(0, keyword));
      const start = at + keyword + (after.startsWith('\r\n', keyword + 6) ? 8 : 7);
      const end = keyword < 0 ? start : pdf.indexOf('endstream', start);
      yield {
        packed: keyword < 0 ? Buffer.alloc(0) : pdf.subarray(start, end < 0 ? pdf.length : end),
        filters: dictionary.match(STREAM_FILTER)?.length ?? 0,
        isObjects: type === OBJECT_STREAM,
        isOdd: keyword < 0 || !before.includes('obj') || ODD_FILTER.test(dictionary),
      };
    }
  }
}

function unpack(packed: Buffer, filters: number, maxBytes: number): Buffer | 'bomb' | null {
  let bytes = packed;
  for (let layer = 0; layer < filters; layer += 1) {
    const inflated = inflateBounded('zlib', bytes, maxBytes);
    if (inflated.state === 'over') return 'bomb';
    if (inflated.state === 'damaged') return null;
    bytes = inflated.bytes;
  }
  return bytes;
}

function speaksOfFiles(objects: Buffer): boolean {
  const escaped = escapedNames(objects);
  return WANTED.some((wanted) => hasName(objects, wanted) || escaped.has(wanted));
}

/** As written plainly, with a delimiter behind it: in packed pictures the few letters stand by chance. */
function hasName(bytes: Buffer, name: string): boolean {
  const token = `/${name}`;
  for (let at = bytes.indexOf(token); at >= 0; at = bytes.indexOf(token, at + 1))
    if (DELIMITER.test(String.fromCharCode(bytes[at + token.length] ?? 0x20))) return true;
  return false;
}

/** Every name written with `#xx`, decoded. yes: `/E#46` → `EF` */
function escapedNames(bytes: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = bytes.indexOf(HASH); at >= 0; at = bytes.indexOf(HASH, at + 1)) {
    if (!/^#[0-9a-f]{2}$/i.test(bytes.toString('latin1', at, at + 3))) continue;
    const slash = bytes.subarray(Math.max(0, at - MAX_NAME_BYTES), at).lastIndexOf(SLASH);
    if (slash < 0) continue;
    const start = Math.max(0, at - MAX_NAME_BYTES) + slash;
    const written =
      /^[^\s/<([\]>%]*/.exec(bytes.toString('latin1', start + 1, start + 1 + MAX_NAME_BYTES))?.[0] ?? '';
    const name = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (WANTED.includes(name) || name === OBJECT_STREAM) found.add(name);
  }
  return found;
}
