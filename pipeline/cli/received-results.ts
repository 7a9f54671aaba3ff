// The results of a run as its caller sees them: each file by the path it was handed in with, and a file that
// is byte for byte one received before says so.
import type { Result } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';

export interface ReceivedFile {
  /** The path as handed in. */
  readonly path: string;
  readonly results: readonly Result[];
}

/** In order. A duplicate keeps the id of the first: it is the same draft, not a second one. */
export function receivedResults(files: readonly ReceivedFile[]): Result[] {
  return files.flatMap(({ path, results }) =>
    results.map((result) =>
      result.source.path === path
        ? result
        : {
            ...result,
            source: { ...result.source, path },
            warnings: [...result.warnings, warning('document.duplicate')],
          },
    ),
  );
}
