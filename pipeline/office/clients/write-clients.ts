// Writes changes of the register and sends back what they concern, together.
import type { ClientChange } from '../../store/client-entry.ts';
import { isRegisterKept, saveClients } from '../../store/client-register.ts';
import type { Tx } from '../../store/database.ts';
import { redraftClients } from './redraft-clients.ts';

/** Under the register's lock. @returns documents to settle afterwards */
export async function writeClients(
  tx: Tx,
  changes: readonly ClientChange[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<readonly string[]> {
  const wasKept = await isRegisterKept(tx);
  await saveClients(tx, changes, by, now);
  return redraftClients(tx, changes, wasKept, now);
}
