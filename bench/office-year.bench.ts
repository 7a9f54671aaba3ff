// `npm run bench:year -- [--seed S] [--notices 1200] [--clients 300] [--days 365] [--postgres]`: an office through a year under
// a fake clock, every mail checked. Embedded database, or with --postgres one of its own on DATABASE_URL. Ends with 1 when
// anything that must hold did not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { civilDate } from '../contract/civil-date.ts';
import { openPglite, openPostgres } from '../pipeline/store/database.ts';
import { tryPostgres } from '../test/engine/support/postgres.ts';
import { printYear } from './year/print-year.ts';
import { runYear } from './year/run-year.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    notices: { type: 'string', default: '1200' },
    clients: { type: 'string', default: '300' },
    days: { type: 'string', default: '365' },
    postgres: { type: 'boolean', default: false },
  },
});
const firstDay = civilDate(2026, 1, 2);
if (!firstDay) throw new Error('no first day');
const folder = mkdtempSync(join(tmpdir(), 'civis-year-'));
const server = values.postgres ? await tryPostgres() : null;
if (values.postgres && !server) throw new Error('no PostgreSQL answers on DATABASE_URL');
const database = server
  ? await openPostgres(server.url, { queueListeners: 0, concurrency: 1 })
  : await openPglite(join(folder, 'db'));
try {
  const report = await runYear(database.db, {
    ...{ seed: values.seed, firstDay, days: Number(values.days), notices: Number(values.notices) },
    ...{ clients: Number(values.clients), firstImport: 60 },
    onDay: (day, notices, violations) => {
      if (day.endsWith('-01'))
        process.stderr.write(`${day}: ${notices} notices, ${violations.length} violations\n`);
    },
  });
  printYear(report, `${values.clients} clients, 8 people, seed ${values.seed}, ${database.kind}`);
  if (report.checks.violations.length > 0) process.exitCode = 1;
} finally {
  await database.close();
  await server?.drop();
  rmSync(folder, { recursive: true, force: true });
}
