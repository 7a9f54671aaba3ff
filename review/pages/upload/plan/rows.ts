// One row per file, from the chosen list as long as a file is on its way and from the service once it has it.
import type { BatchFileBody } from '../../../../pipeline/server/routes/batches.schema.ts';
import type { Entry, Reason } from './entry.ts';

export type RowState =
  | 'queued'
  | 'sending'
  | 'again'
  | 'known'
  | 'received'
  | 'refused'
  | 'not_sent'
  | 'cancelled'
  | 'waiting'
  | 'active'
  | 'done'
  | 'needs_review'
  | 'failed'
  | 'rejected';

export interface Row {
  readonly id: string;
  readonly path: string;
  readonly state: RowState;
  /** 0 to 1 while it is sent. */
  readonly share: number | null;
  readonly reason: Reason | null;
  /** Of the chosen list; null for one the service alone knows of. */
  readonly entryId: number | null;
  readonly documentId: string | null;
  readonly found: BatchFileBody['found'];
}

export function rowsOf(
  entries: readonly Entry<unknown>[],
  files: ReadonlyMap<string, BatchFileBody>,
): readonly Row[] {
  const shown = new Set<string>();
  const byPath = entries.some(({ state }) => state.kind === 'cancelled' || state.kind === 'not_sent')
    ? new Map([...files.values()].map((file) => [file.path, file]))
    : new Map<string, BatchFileBody>();
  const rows = entries.map((entry): Row => {
    const file = fileOf(entry, files, byPath);
    if (!file) return rowOfEntry(entry);
    shown.add(file.intakeId);
    return { ...rowOfFile(file), id: `entry ${entry.id}`, entryId: entry.id };
  });
  const others = [...files.values()].filter(({ intakeId }) => !shown.has(intakeId)).map(rowOfFile);
  return [...rows, ...others];
}

/** Of one whose answer never came, whether it got there is known by its name alone. */
function fileOf(
  { state, path }: Entry<unknown>,
  files: ReadonlyMap<string, BatchFileBody>,
  byPath: ReadonlyMap<string, BatchFileBody>,
): BatchFileBody | undefined {
  if (state.kind === 'received') return files.get(state.intakeId);
  return state.kind === 'cancelled' || state.kind === 'not_sent' ? byPath.get(path) : undefined;
}

function rowOfEntry({ id, path, size, state }: Entry<unknown>): Row {
  return {
    ...{ id: `entry ${id}`, path, state: state.kind, entryId: id, found: [] },
    share: state.kind === 'sending' ? (size === 0 ? 1 : state.sentBytes / size) : null,
    reason: 'reason' in state ? state.reason : null,
    documentId: 'documentId' in state ? state.documentId : null,
  };
}

function rowOfFile(file: BatchFileBody): Row {
  const { intakeId, path, status, isActive, error, documentId, found } = file;
  return {
    ...{ id: intakeId, path, share: null, entryId: null, documentId, found },
    state: status === 'waiting' && isActive ? 'active' : status,
    reason: error,
  };
}

export const ROW_GROUPS = ['all', 'under_way', 'to_review', 'done', 'trouble'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

const GROUP_OF: Readonly<Record<RowState, Exclude<RowGroup, 'all'>>> = {
  ...{ queued: 'under_way', sending: 'under_way', again: 'under_way', received: 'under_way' },
  ...{ waiting: 'under_way', active: 'under_way', known: 'done', done: 'done' },
  ...{ needs_review: 'to_review', refused: 'trouble', not_sent: 'trouble', cancelled: 'trouble' },
  ...{ failed: 'trouble', rejected: 'trouble' },
};

export function inGroup({ state }: Row, group: RowGroup): boolean {
  return group === 'all' || GROUP_OF[state] === group;
}

export function countGroups(rows: readonly Row[]): Readonly<Record<RowGroup, number>> {
  const counts = { all: rows.length, under_way: 0, to_review: 0, done: 0, trouble: 0 };
  for (const { state } of rows) counts[GROUP_OF[state]] += 1;
  return counts;
}
