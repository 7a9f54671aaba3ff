// What is sent again when somebody asks for it.
import type { Entry } from './entry.ts';
import type { PlannedRequest } from './requests.ts';

export interface Retry<File> {
  readonly chosen: readonly Entry<File>[];
  /** Requests that were given up whole and are wanted whole: they go as they were, under their old key. */
  readonly whole: readonly PlannedRequest<File>[];
  /** Given up, and not asked for. */
  readonly broken: readonly PlannedRequest<File>[];
}

/** Files that did not get there, were refused or called off may be sent again, as long as they are there. */
export function planRetry<File>(
  entries: readonly Entry<File>[],
  broken: readonly PlannedRequest<File>[],
  ids: ReadonlySet<number>,
): Retry<File> {
  const chosen = entries.filter(
    ({ id, state, file }) => ids.has(id) && file !== null && MAY_GO.has(state.kind),
  );
  return {
    chosen,
    whole: broken.filter((request) => request.entries.every((entry) => chosen.includes(entry))),
    broken: broken.filter((request) => !request.entries.some((entry) => chosen.includes(entry))),
  };
}

const MAY_GO: ReadonlySet<string> = new Set(['not_sent', 'refused', 'cancelled']);
