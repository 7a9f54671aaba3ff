// A part of a message as the files to hand out: decoded, named, with what was lost said.
import type { PartProblem } from '../../contract/contained.ts';
import type { FoundFile } from '../containers/opener.ts';
import { charsetOf, contentOf, type MimePart, statedNames } from './mime-part.ts';
import { roleOf, startsWithHeaders } from './part-role.ts';
import { textOfBytes } from './text-of-bytes.ts';
import type { TransferDecoded } from './transfer-decoding.ts';
import { decodeUuencoded } from './uuencode.ts';

/** yes: `boundary=3D"x"`: the message inside was encoded as a whole */
const ENCODED_HEADER = /(?:boundary|charset|name)=3D/i;

/** A file to hand out and the decoded bytes it was made of. */
export interface PartFile {
  readonly file: FoundFile;
  readonly content: Buffer;
}

/** Counts bodies, so that each has a name of its own. */
export interface BodyCounter {
  txt: number;
  html: number;
}

/** Usually one file; none for an empty body; more where files are uuencoded in a text. */
export function* filesOfPart(
  bytes: Buffer,
  part: MimePart,
  isRemMessage: boolean,
  bodies: BodyCounter,
): Generator<PartFile> {
  const content = decodedPart(bytes, part);
  const role = roleOf(part, content.bytes, isRemMessage);
  const statedType = part.contentType.value;
  if (role === 'body') return yield* bodyFiles(content, part, bodies);
  const name = statedNames(part)[0] ?? null;
  const file: FoundFile = { name, statedType, role, bytes: content.bytes, ...problemOf(content) };
  yield { file, content: content.bytes };
}

/** Names that end differently (`avviso.pdf` and `avviso.pdf.exe`): programs differ in which one they believe. */
export function hasDifferingNames(part: MimePart): boolean {
  const endings = statedNames(part).map((name) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  return new Set(endings).size > 1;
}

/**
 * A message inside must not be encoded (RFC 2046, 5.2.1) and sometimes is, and sometimes only says so: then what
 * already reads as headers is left alone, or its own encoded parts would be decoded twice.
 */
export function decodedPart(bytes: Buffer, part: MimePart): TransferDecoded {
  const raw = bytes.subarray(part.bodyStart, part.end);
  const isPlainMessage =
    part.contentType.value === 'message/rfc822' &&
    startsWithHeaders(raw) &&
    !ENCODED_HEADER.test(raw.subarray(0, 8_192).toString('latin1'));
  return isPlainMessage ? { bytes: raw, isDamaged: false } : contentOf(bytes, part);
}

function* bodyFiles(content: TransferDecoded, part: MimePart, bodies: BodyCounter): Generator<PartFile> {
  const ending = part.contentType.value === 'text/html' ? 'html' : 'txt';
  const text = textOfBytes(content.bytes, charsetOf(part));
  if (text.trim() === '') return;
  const number = ++bodies[ending];
  const body: FoundFile = {
    name: number === 1 ? `testo.${ending}` : `testo-${number}.${ending}`,
    statedType: part.contentType.value,
    role: 'body',
    bytes: Buffer.from(text, 'utf8'),
    ...problemOf(content),
  };
  yield { file: body, content: content.bytes };
  if (ending === 'txt') yield* uuencodedFiles(content.bytes);
}

/** One at a time: the receiver stops when there are too many. */
function* uuencodedFiles(content: Buffer): Generator<PartFile> {
  for (let found = decodeUuencoded(content); found; found = decodeUuencoded(content, found.next)) {
    const file: FoundFile = { name: found.name, role: 'attachment', bytes: found.bytes, ...problemOf(found) };
    yield { file, content: found.bytes };
  }
}

function problemOf(content: Pick<TransferDecoded, 'isDamaged'>): { readonly problem?: PartProblem } {
  return content.isDamaged ? { problem: { code: 'mail.damaged', detail: 'transfer encoding damaged' } } : {};
}
