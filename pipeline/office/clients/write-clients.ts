// Writes changes of the register and sends back what they concern, together.
import { AppError } from '../../../contract/app-error.ts';
import { errorName } from '../../queue/error-name.ts';
import type { ClientChange } from '../../store/client-entry.ts';
import { noticesOfClient } from '../../store/client-notices.ts';
import { isRegisterKept, saveClients } from '../../store/client-register.ts';
import type { Tx } from '../../store/database.ts';
import { placeNotices } from '../../store/notice-places.ts';
import { lockDeliveries } from '../../store/same-notice.ts';
import { redraftClients, statesOf } from './redraft-clients.ts';

/** Under the register's lock. @returns documents to settle afterwards */
export async function writeClients(
  tx: Tx,
  changes: readonly ClientChange[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<readonly string[]> {
  try {
    // A notice that is delivered meanwhile is placed by the old register before this begins, or by the new one after it.
    await lockDeliveries(tx);
    const wasKept = await isRegisterKept(tx);
    await saveClients(tx, changes, by, now);
    await placeNotices(tx, await noticesOfClient(tx, changes.flatMap(statesOf)), now);
    return await redraftClients(tx, changes, wasKept, now);
  } catch (error) {
    // The message of a failed statement holds what it would have written: names and codes.
    throw new AppError('defect.unexpected', `the register: ${errorName(error)}`, { cause: error });
  }
}
