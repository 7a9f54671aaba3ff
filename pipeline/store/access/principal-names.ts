// How people call whoever did something: the name behind `user:…` and `token:…`.
import { inArray } from 'drizzle-orm';
import type { Db, Tx } from '../database.ts';
import { apiToken, userAccount } from '../schema.ts';

/** The command line of the machine is nobody's name: it and whoever is gone meanwhile are left out. */
export async function principalNames(
  db: Db | Tx,
  principals: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(principals.filter((each) => each.startsWith(kind)).map((each) => each.slice(kind.length))),
  ];
  const found = new Map<string, string>();
  for (const [kind, table] of [
    ['user:', userAccount],
    ['token:', apiToken],
  ] as const) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(inArray(table.id, ids));
    for (const { id, name } of rows) found.set(`${kind}${id}`, name);
  }
  return found;
}
