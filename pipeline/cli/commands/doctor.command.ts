// `doctor`: is everything there that the program needs? `--rebuild` restores a lost database from the receipts
// beside the originals and finishes the work.
import { resolve } from 'node:path';
import { asAppError } from '../../../contract/app-error.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { findLocalKey } from '../../server/access/local-key.ts';
import type { CheckOutcome } from '../check-outcome.ts';
import { serviceChecks } from '../doctor/server-checks.ts';
import { environmentChecks } from '../doctor-checks.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openOffice } from '../open-office.ts';
import type { Terminal } from '../terminal.ts';

export interface DoctorOptions {
  readonly rebuild?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

export async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const checks = [
    ...(await environmentChecks(config)),
    ...(await databaseOrService(config, options.rebuild === true)),
  ];
  if (options.json) terminal.out(`${JSON.stringify(checks)}\n`);
  else for (const check of checks) terminal.out(`${check.ok ? '✓' : '✗'} ${check.name}: ${check.message}\n`);
  return checks.every((check) => check.ok) ? EXIT.ok : EXIT.someFailed;
}

/** What a running service has open is asked of it; a rebuild needs the folder for itself, and says who has it. */
async function databaseOrService(config: Config, isRebuild: boolean): Promise<readonly CheckOutcome[]> {
  const service = isRebuild || config.databaseUrl ? null : await findLocalKey(config.dataDir);
  return service ? serviceChecks(service) : [await openAndMaybeRebuild(config, isRebuild)];
}

async function openAndMaybeRebuild(config: Config, isRebuild: boolean): Promise<CheckOutcome> {
  const name = isRebuild ? 'ricostruzione dalle ricevute' : 'base di dati';
  try {
    const office = await openOffice(config);
    try {
      if (!isRebuild)
        return {
          name,
          ok: true,
          message: config.databaseUrl ? 'PostgreSQL risponde' : 'incorporata, si apre',
        };
      const report = await office.engine.rebuildFromReceipts();
      const lost = report.missingOriginals.length + report.unreadableReceipts.length;
      const found = `${report.documents} documenti da ${report.intakes} ricevute, ${report.missingOriginals.length} originali mancanti, ${report.unreadableReceipts.length} ricevute illeggibili`;
      return { name, ok: lost === 0, message: `${found}; saranno riletti al prossimo avvio` };
    } finally {
      await office.close();
    }
  } catch (error) {
    const known = asAppError(error);
    return { name, ok: false, message: `${known.userMessage} [${known.message}]` };
  }
}
