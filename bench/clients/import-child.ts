// The process that the bench kills while it imports. Arguments: database folder, list.
import { importClients } from '../../pipeline/office/clients/import-clients.ts';
import { openPglite } from '../../pipeline/store/database.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const database = await openPglite(folder);
process.stdout.write('open\n');
await importClients(database.db, file, {
  ...{ officeId: 'principale', isStrict: false, isDryRun: false, by: 'bench', now: new Date() },
});
process.stdout.write('done\n');
await database.close();
