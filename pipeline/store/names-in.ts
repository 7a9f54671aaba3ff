// The entries of a folder that need not be there.
import { readdir } from 'node:fs/promises';
import { isMissing } from './file-errors.ts';

/** Sorted; none where the folder does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
