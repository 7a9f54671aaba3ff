// The commands for whoever keeps the installation: backup, restore, purge.
import { type Command, Option } from 'commander';
import { RETENTION_STATES } from '../../../office/purge/retention.ts';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { BackupCommandOptions } from './backup.command.ts';
import type { PurgeCommandOptions } from './purge.command.ts';
import type { RestoreCommandOptions } from './restore.command.ts';

export function addOperationCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('backup')
    .description(
      'copia tutto (atti, originali, ricevute, ciò che è stato registrato), anche con il servizio in funzione',
    )
    .argument('<dir>', 'dove: i backup nella stessa cartella si dividono gli originali')
    .option('--json', 'stampa l’esito in JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (target: string, options: BackupCommandOptions) => {
      const { backupCommand } = await import('./backup.command.ts');
      setExit(await backupCommand(target, options, terminal));
    });

  program
    .command('restore')
    .description(
      'ripristina un backup in una cartella dei dati nuova, o in una base di dati PostgreSQL vuota',
    )
    .argument('<backup>', 'la cartella data a backup (il più recente) o una di quelle create in essa')
    .requiredOption('--data <dir>', 'la cartella dei dati nuova o vuota')
    .option(
      '--partial',
      'di un backup danneggiato ripristina ciò che è integro e ricostruisce dalle ricevute',
    )
    .option('--json', 'stampa l’esito in JSON')
    .action(async (backup: string, options: RestoreCommandOptions) => {
      const { restoreCommand } = await import('./restore.command.ts');
      setExit(await restoreCommand(backup, options, terminal));
    });

  program
    .command('purge')
    .description(
      'cancella per sempre i documenti scaduti secondo CIVIS_RETENTION, o quelli indicati; mai con scadenze aperte',
    )
    .option('--dry-run', 'dice che cosa cancellerebbe; non cancella nulla')
    .option('--older-than <days>', 'più vecchi di tanti giorni, con --status')
    .addOption(new Option('--status <status>', 'in questo stato, con --older-than').choices(RETENTION_STATES))
    .option('--document <id>', 'un solo documento: identificativo o inizio dell’impronta SHA-256')
    .option('--json', 'stampa l’esito in JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: PurgeCommandOptions) => {
      const { purgeCommand } = await import('./purge.command.ts');
      setExit(await purgeCommand(options, terminal));
    });
}
