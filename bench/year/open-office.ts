// The offices and their clients, taken in from a list as a person does it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { importClients } from '../../pipeline/office/clients/import-clients.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { saveOffice } from '../../pipeline/store/office-rows.ts';
import { clientLists, OFFICES } from './people.ts';

export async function openOffice(db: Db, clients: number, now: Date): Promise<void> {
  for (const { id, defaultPerson } of OFFICES) await saveOffice(db, { id, name: id, defaultPerson }, now);
  const folder = mkdtempSync(join(tmpdir(), 'civis-year-list-'));
  try {
    let added = 0;
    for (const { officeId, cells } of clientLists(clients)) {
      const path = join(folder, `${officeId}.csv`);
      writeFileSync(path, stringify(cells, { delimiter: ';' }));
      const options = { officeId, isStrict: true, isDryRun: false, by: 'bench', now };
      added += (await importClients(db, path, options)).report.added;
    }
    if (added !== clients) throw new Error(`${added} clients taken of ${clients}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
