// `restore`: proves the backup, builds it up in a new place, opens it with this version, books receipts that are newer than
// the database, and tells the counts.
import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { AppError } from '../../../../contract/app-error.ts';
import { loadConfig } from '../../../config/load-config.ts';
import { readS3 } from '../../../config/s3-settings.ts';
import type { Config } from '../../../config/settings.ts';
import { sweep } from '../../../office/purge/sweep.ts';
import { keptDataOf } from '../../../server/operation/kept-data.ts';
import { type Restored, restoreBackup } from '../../../store/backup/restore-backup.ts';
import { countRows, tableShapes } from '../../../store/backup/table-shapes.ts';
import { type FoundBackup, findBackup } from '../../../store/backup/verify-backup.ts';
import type { Db } from '../../../store/database.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { onInterrupt } from '../../interrupt.ts';
import { openOffice } from '../../open-office.ts';
import type { Terminal } from '../../terminal.ts';

export interface RestoreCommandOptions {
  readonly data: string;
  readonly partial?: boolean;
  readonly json?: boolean;
}

/** @throws AppError backup.*, restore.*, store.*, database.unavailable */
export async function restoreCommand(
  path: string,
  options: RestoreCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, { dataDir: resolve(options.data) });
  const interrupt = onInterrupt(terminal);
  try {
    const { signal } = interrupt;
    const backup = await findBackup(resolve(path));
    const { dataDir, databaseUrl } = config;
    const isPartial = options.partial ?? false;
    const s3 = readS3(config);
    const restored = await restoreBackup(backup, { dataDir, databaseUrl, s3, isPartial, signal });
    const opened = await openAndCount(config, backup, restored, signal);
    if (options.json) {
      const { damaged, blobs, receipts } = restored;
      terminal.out(`${JSON.stringify({ ...opened, damaged, blobs, receipts })}\n`);
    } else say(restored, opened, backup, terminal);
    return restored.damaged.length > 0 ? EXIT.someFailed : EXIT.ok;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    terminal.err('Interrotto: la cartella non è completa, cancellarla prima di ripetere.\n');
    return EXIT.interrupted;
  } finally {
    interrupt.release();
  }
}

interface Opened {
  readonly rows: Readonly<Record<string, number>>;
  /** Documents of the database and of receipts newer than it. */
  readonly documents: number;
}

async function openAndCount(
  config: Config,
  { manifest }: FoundBackup,
  restored: Restored,
  signal: AbortSignal,
): Promise<Opened> {
  const office = await openOffice(config);
  try {
    const { db } = office.engine;
    const rows = await rowsOf(db);
    for (const { table, rows: expected } of restored.tables) {
      if (rows[table] === expected) continue;
      throw new AppError('restore.differs', `${table}: ${rows[table] ?? 'none'} of ${expected} rows`);
    }
    if (restored.damage.blobs.length > 0) await forgetPictures(db, restored.damage.blobs);
    // A purge that was under way then comes to its end before receipts count.
    await sweep(keptDataOf(config, office.engine), { isAlone: true, now: new Date(manifest.madeAt), signal });
    await office.engine.rebuildFromReceipts();
    return { rows, documents: await countRows(db, 'document') };
  } finally {
    await office.close();
  }
}

async function rowsOf(db: Db): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  for (const { name } of await tableShapes(db)) rows[name] = await countRows(db, name);
  return rows;
}

/** Pages whose reading or picture is lost are read again when they are asked for. */
async function forgetPictures(db: Db, lost: readonly string[]): Promise<void> {
  for (const hash of lost) {
    await db.execute(
      sql`DELETE FROM civis.page_reading WHERE reading_sha256 = ${hash} OR upright_sha256 = ${hash}`,
    );
  }
}

function say(restored: Restored, { rows, documents }: Opened, backup: FoundBackup, terminal: Terminal): void {
  const { manifest } = backup;
  const of = (table: string) => rows[table] ?? 0;
  terminal.out(`Ripristinato il backup del ${manifest.madeAt} (versione ${manifest.program}):\n`);
  const lines = [
    [documents, 'documenti'],
    [of('intake'), 'ricevimenti'],
    [of('notice'), 'atti'],
    [of('practice'), 'pratiche'],
    [of('follow_up_event'), 'registrazioni sulle scadenze'],
    [of('client'), 'clienti'],
    [restored.blobs, 'file'],
  ];
  for (const [count, what] of lines) terminal.out(`  ${count} ${what}\n`);
  if (documents > of('document')) {
    terminal.out(
      `  ${documents - of('document')} documenti vengono dalle ricevute: si leggono al prossimo avvio\n`,
    );
  }
  if (restored.damaged.length === 0) return;
  terminal.err(`ATTENZIONE: il backup era danneggiato, mancano ${restored.damaged.length} file:\n`);
  for (const name of restored.damaged) terminal.err(`  ${name}\n`);
}
