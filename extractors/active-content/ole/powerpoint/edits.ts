// How a presentation finds its parts: the current user's record leads to the last edit, each edit to the one before and to
// a list of places. Says whether it is encrypted, and that no part lies where no record begins. [MS-PPT] 2.1.2, 2.3.2 to
// 2.3.4.
import { AppError } from '../../../../contract/app-error.ts';
import { RECORD } from './record-types.table.ts';

const ENCRYPTED_TOKEN = 0xf3d1c4df;
const HEAD_BYTES = 8;
/** An edit that names the record of its encryption is 4 bytes longer. */
const ENCRYPTED_EDIT_BYTES = 32;
const MAX_EDITS = 10_000;

/** @param user the stream `Current User`; null: there is none */
export function isEncryptedPresentation(document: Buffer, user: Buffer | null): boolean {
  if (!user || user.length < 20) return false;
  if (user.readUInt32LE(12) === ENCRYPTED_TOKEN) return true;
  const at = user.readUInt32LE(16);
  return isEdit(document, at) && document.readUInt32LE(at + 4) >= ENCRYPTED_EDIT_BYTES;
}

/** @param recordStarts where the outermost records begin. @throws AppError inspection.damaged */
export function holdParts(document: Buffer, user: Buffer | null, recordStarts: ReadonlySet<number>): void {
  if (!user || user.length < 20)
    throw new AppError('inspection.damaged', 'no current user of the presentation');
  let at = user.readUInt32LE(16);
  for (let count = 0; at !== 0 || count === 0; count += 1) {
    if (count >= MAX_EDITS) throw new AppError('inspection.limit', 'too many edits');
    if (!isEdit(document, at) || at + HEAD_BYTES + 16 > document.length)
      throw new AppError('inspection.damaged', 'an edit of the presentation is missing');
    for (const place of placesOf(document, document.readUInt32LE(at + HEAD_BYTES + 12)))
      if (!recordStarts.has(place))
        throw new AppError('inspection.damaged', 'a part of the presentation is not where it should be');
    const before = document.readUInt32LE(at + HEAD_BYTES + 8);
    if (before >= at) {
      if (before === 0) return;
      throw new AppError('inspection.damaged', 'the edits of the presentation go in a circle');
    }
    at = before;
  }
}

function isEdit(document: Buffer, at: number): boolean {
  return at + HEAD_BYTES <= document.length && document.readUInt16LE(at + 2) === RECORD.editHead;
}

/** Runs of places, each after a word that says how many there are. */
function placesOf(document: Buffer, at: number): readonly number[] {
  if (at + HEAD_BYTES > document.length || document.readUInt16LE(at + 2) !== RECORD.places)
    throw new AppError('inspection.damaged', 'a list of parts of the presentation is missing');
  const end = Math.min(document.length, at + HEAD_BYTES + document.readUInt32LE(at + 4));
  const places: number[] = [];
  let left = 0;
  for (let word = at + HEAD_BYTES; word + 4 <= end; word += 4) {
    const value = document.readUInt32LE(word);
    if (left > 0) places.push(value);
    left = left > 0 ? left - 1 : value >>> 20;
  }
  return places;
}
