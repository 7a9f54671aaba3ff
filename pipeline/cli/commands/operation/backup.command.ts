// `backup`: by the service that holds the data folder, or by ourselves where nobody does.
import { resolve } from 'node:path';
import { z } from 'zod';
import { loadConfig } from '../../../config/load-config.ts';
import type { Config } from '../../../config/settings.ts';
import { findLocalKey } from '../../../server/access/local-key.ts';
import { makeBackup } from '../../../store/backup/make-backup.ts';
import { rowsByTable } from '../../../store/backup/manifest.schema.ts';
import { VERSION } from '../../../version.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { onInterrupt } from '../../interrupt.ts';
import { systemClock } from '../../system-clock.ts';
import type { Terminal } from '../../terminal.ts';
import { openKeptData } from './open-kept-data.ts';
import { runOnService } from './operation-job.ts';

export interface BackupCommandOptions {
  readonly data?: string;
  readonly json?: boolean;
}

const outcomeSchema = z.object({
  folder: z.string(),
  rows: z.record(z.string(), z.number()),
  blobs: z.number(),
  lacking: z.array(z.string()),
});
type Outcome = z.infer<typeof outcomeSchema>;

/** @throws AppError store.locked, store.other_installation, store.unavailable, maintenance.busy, store.disk_full, server.unreachable, access.* */
export async function backupCommand(
  target: string,
  options: BackupCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const interrupt = onInterrupt(terminal);
  try {
    const outcome = await make(config, resolve(target), interrupt.signal);
    if (options.json) terminal.out(`${JSON.stringify(outcome)}\n`);
    else say(outcome, terminal);
    return outcome.lacking.length > 0 ? EXIT.someFailed : EXIT.ok;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    terminal.err('Interrotto: questo backup non vale, quelli di prima restano.\n');
    return EXIT.interrupted;
  } finally {
    interrupt.release();
  }
}

async function make(config: Config, target: string, signal: AbortSignal): Promise<Outcome> {
  const service = config.databaseUrl ? null : await findLocalKey(config.dataDir);
  if (service) return outcomeSchema.parse(await runOnService(service, 'backups', { target }, signal));
  const now = systemClock.now();
  const { data, close } = await openKeptData(config, now);
  try {
    const made = await makeBackup(data, { target, now, version: VERSION, signal });
    const { manifest, folder } = made;
    return {
      ...{ folder, rows: rowsByTable(manifest) },
      ...{ blobs: manifest.blobs.rows, lacking: manifest.lacking },
    };
  } finally {
    await close();
  }
}

function say({ folder, rows, blobs, lacking }: Outcome, terminal: Terminal): void {
  const of = (table: string) => rows[table] ?? 0;
  terminal.out(`${folder}\n`);
  terminal.err(
    `${of('document')} documenti, ${of('notice')} atti, ${of('client')} clienti, ${blobs} file.\n`,
  );
  if (lacking.length === 0) return;
  const names = lacking.map((sha256) => `  ${sha256}\n`).join('');
  terminal.err(`ATTENZIONE: ${lacking.length} originali mancano o sono rovinati già ora:\n${names}`);
}
