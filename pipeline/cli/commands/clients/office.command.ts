// `clients office ID`: an entity that keeps clients, and who owns what nobody is in charge of there.

import { setOffice } from '../../../office/clients/set-office.ts';
import { loadOffices } from '../../../store/office-rows.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { inArchive, type OfficeOptions } from '../../office/office-commands.ts';
import { textColumns } from '../../office/text-columns.ts';
import type { Terminal } from '../../terminal.ts';

export interface OfficeEntryOptions extends OfficeOptions {
  readonly name?: string;
  readonly person?: string;
}

/** Without an id all are listed. */
export async function officeCommand(
  id: string | undefined,
  options: OfficeEntryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await inArchive(options, terminal, async ({ db, now }) => {
    if (id !== undefined) {
      const officeId = id.trim().toLowerCase();
      const known = (await loadOffices(db)).find((office) => office.id === officeId);
      const name = options.name ?? known?.name ?? officeId;
      const defaultPerson = (options.person ?? known?.defaultPerson ?? '').trim() || null;
      await setOffice(db, { id: officeId, name, defaultPerson }, now);
    }
    const rows = (await loadOffices(db)).map((office) => [
      office.id,
      office.name,
      office.defaultPerson ?? '—',
    ]);
    terminal.out(`${textColumns(['Ufficio', 'Nome', 'Responsabile di riserva'], rows)}\n`);
  });
  return EXIT.ok;
}
