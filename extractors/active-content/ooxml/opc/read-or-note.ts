// Trouble with the content of a package is noted, and the rest is looked at; a defect of ours is thrown on.
import { asAppError } from '../../../../contract/app-error.ts';
import { partProblem } from '../../../containers/part-problem.ts';
import type { Notes } from './notes.ts';

/** Null when it could not be read: the notes say why. */
export function readOrNote<Result>(notes: Notes, read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    noteOrThrow(error, notes);
    return null;
  }
}

/** The same for what takes its time. */
export async function readOrNoteLater<Result>(
  notes: Notes,
  read: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    noteOrThrow(error, notes);
    return null;
  }
}

function noteOrThrow(error: unknown, notes: Notes): void {
  const known = asAppError(error);
  if (known.kind !== 'input' && known.kind !== 'limit') throw error;
  notes.trouble(partProblem(known.code, known.message));
}
