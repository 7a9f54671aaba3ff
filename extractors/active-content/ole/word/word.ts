// Active content of a Word 97 to 2007 document: fields, template, mail merge, comments, changes, drawings.
import { AppError } from '../../../../contract/app-error.ts';
import type { CfbStorage } from '../../../containers/cfb/cfb-tree.ts';
import { streamBytes } from '../../../containers/msg/msg-props.ts';
import type { Found } from '../../sightings.ts';
import { RANGE, readFib } from './fib.ts';
import { readPieces } from './piece-table.ts';
import { tableBytes } from './table-bytes.ts';
import { wordDrawings } from './word-drawings.ts';
import { wordFields } from './word-fields.ts';
import { wordRevisions } from './word-revisions.ts';
import { wordStructures } from './word-structures.ts';

/** @throws AppError inspection.damaged, inspection.limit, inspection.unknown_format, container.*: what was seen stays seen */
export function inspectWordDocument(root: CfbStorage, word: Buffer, found: Found): void {
  const fib = readFib(word);
  if (fib.isEncrypted) throw new AppError('container.encrypted', 'a document with a password');
  const table = streamBytes(root, fib.tableName);
  if (!table) throw new AppError('inspection.damaged', 'no table stream of the document');
  const looks = [
    () => wordStructures(fib, table, found),
    () => wordFields({ fib, table, text: textOf(word, tableBytes(fib, table, RANGE.pieces)) }, found),
    () => wordDrawings(fib, table, found),
    () => wordRevisions(fib, table, word, found),
  ];
  for (const look of looks) look();
}

function textOf(word: Buffer, pieces: Buffer | null): string {
  if (!pieces) throw new AppError('inspection.damaged', 'no pieces of text');
  return readPieces(word, pieces);
}
