// The clients and persons that lists have shown since the page was opened: what can be filtered by. Kept in memory alone.
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';

export interface Seen {
  /** Names by id. */
  readonly clients: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, string>;
}

const clients = new Map<string, string>();
const persons = new Map<string, string>();

/** Adds what these rows name, and gives all that was ever seen. */
export function seenWith(rows: readonly NoticeRow[]): Seen {
  for (const { client, owner } of rows) {
    if (client) clients.set(client.id, `${client.name} (${client.shownId})`);
    persons.set(owner, owner);
  }
  return { clients, persons };
}
