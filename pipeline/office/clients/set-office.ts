// An office's name and the person who owns what nobody is in charge of there; its clients' deadlines follow at once.
import { and, eq, isNull } from 'drizzle-orm';
import { noticesOfClient } from '../../store/client-notices.ts';
import { clientsById } from '../../store/client-register.ts';
import type { Db } from '../../store/database.ts';
import { placeNotices } from '../../store/notice-places.ts';
import { loadOffices, type Office, saveOffice } from '../../store/office-rows.ts';
import { lockDeliveries } from '../../store/same-notice.ts';
import { client } from '../../store/schema.ts';

export async function setOffice(db: Db, entry: Office, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDeliveries(tx);
    const before = (await loadOffices(tx)).find(({ id }) => id === entry.id);
    await saveOffice(tx, entry, now);
    if ((before?.defaultPerson ?? null) === entry.defaultPerson) return;
    const rows = await tx
      .select({ id: client.id })
      .from(client)
      .where(and(eq(client.officeId, entry.id), isNull(client.inCharge), isNull(client.removedAt)));
    const owned = await clientsById(
      tx,
      rows.map(({ id }) => id),
    );
    await placeNotices(tx, await noticesOfClient(tx, [...owned.values()]), now);
  });
}
