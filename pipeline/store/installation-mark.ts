// The mark of a store: whose originals it holds. In the data folder and in a bucket alike it is `civis-data.json`, with
// the version of what lies beside it.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { writeDurably } from './durable-file.ts';
import { isMissing } from './file-errors.ts';

/** Raised when an older program could no longer read the folder. */
export const DATA_FOLDER_VERSION = 1;
export const MARK_NAME = 'civis-data.json';

const markSchema = z.object({ version: z.number().int(), installation: z.string().optional() });
export type Mark = z.infer<typeof markSchema>;

export interface InstallationMark {
  /** Null when there is none yet. @throws AppError store.version, store.unavailable */
  read(): Promise<Mark | null>;
  /** @throws AppError store.disk_full, store.unavailable */
  write(mark: Mark): Promise<void>;
}

/** Of a data folder. */
export function fileMark(file: string): InstallationMark {
  return {
    async read() {
      try {
        return parseMark(await readFile(file, 'utf8'));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    write: (mark) => writeDurably(file, JSON.stringify(mark)),
  };
}

/** @throws AppError store.version when it cannot be understood or a newer program wrote it */
export function parseMark(text: string): Mark {
  let mark: Mark;
  try {
    mark = markSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('store.version', `${MARK_NAME} cannot be read`, { cause: error });
  }
  if (mark.version <= DATA_FOLDER_VERSION) return mark;
  throw new AppError('store.version', `data folder version ${mark.version}, known ${DATA_FOLDER_VERSION}`);
}
