// How those who did something are called: people and tokens by their names, the machine's own command line by its own.
// Who is gone has no name any more.
import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '../../store/database.ts';
import { apiToken, userAccount } from '../../store/schema.ts';

/** @param ids of principals: `user:…`, `token:…`, `local` @returns names by those ids, of those that have one */
export async function namesOfPeople(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const of = (kind: string) =>
    [...new Set(ids)].flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
  const names = new Map<string, string>([['local', 'riga di comando']]);
  for (const [kind, table] of [
    ['user', userAccount],
    ['token', apiToken],
  ] as const) {
    const own = of(kind);
    if (own.length === 0) continue;
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(inArray(table.id, own));
    for (const { id, name } of rows) names.set(`${kind}:${id}`, name);
  }
  return names;
}
