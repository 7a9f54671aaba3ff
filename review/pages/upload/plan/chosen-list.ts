// Which of the picked files are taken into the list: not the same one twice, and not what the system itself puts into folders.
import type { Chosen, Entry } from './entry.ts';

/** yes: `.DS_Store`, `a/Thumbs.db`, `~$lettera.docx`, `__MACOSX/a.pdf`   no: `avviso.pdf`, `.pdf` */
const SYSTEM =
  /(?:^|\/)(?:\.DS_Store|\.localized|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._[^/]+|~\$[^/]+)$|(?:^|\/)__MACOSX\//i;

export function isSystemFile(path: string): boolean {
  return SYSTEM.test(path);
}

export interface Added<File> {
  readonly entries: readonly Entry<File>[];
  /** Files of the system that were left out. */
  readonly leftOut: number;
  /** In the list already: same path, size and time of change. */
  readonly repeated: number;
}

/** @param before what is in the list; ids go on after its last one */
export function addChosen<File>(
  before: readonly Entry<File>[],
  chosen: readonly Chosen<File>[],
): Added<File> {
  const seen = new Set(before.map(nameOf));
  const entries: Entry<File>[] = [];
  let leftOut = 0;
  let repeated = 0;
  let id = (before.at(-1)?.id ?? -1) + 1;
  for (const one of chosen) {
    if (isSystemFile(one.path)) leftOut += 1;
    else if (seen.has(nameOf(one))) repeated += 1;
    else {
      seen.add(nameOf(one));
      entries.push({ ...one, id, sha256: null, state: { kind: 'queued' } });
      id += 1;
    }
  }
  return { entries, leftOut, repeated };
}

function nameOf({ path, size, modifiedAt }: Pick<Chosen<unknown>, 'path' | 'size' | 'modifiedAt'>): string {
  return JSON.stringify([path, size, modifiedAt]);
}
