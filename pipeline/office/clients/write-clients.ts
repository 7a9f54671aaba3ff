// Writes changes of the register and sends back what they concern, together.
import { AppError } from '../../../contract/app-error.ts';
import { errorName } from '../../queue/error-name.ts';
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
  try {
    const wasKept = await isRegisterKept(tx);
    await saveClients(tx, changes, by, now);
    return await redraftClients(tx, changes, wasKept, now);
  } catch (error) {
    // The message of a failed statement holds what it would have written: names and codes.
    throw new AppError('defect.unexpected', `the register: ${errorName(error)}`, { cause: error });
  }
}
