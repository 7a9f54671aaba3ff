// The commands `retry` and `reread` on the program.
import { type Command, Option } from 'commander';
import { STAGE_ORDER } from '../../../stages/stage-order.ts';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { RereadOptions } from './reread.command.ts';
import type { RetryOptions } from './retry.command.ts';

export function addReworkCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('retry')
    .description('ritenta i documenti non riusciti, da dove si erano fermati')
    .argument('[id...]', 'identificativi degli atti o dei documenti, o il loro inizio')
    .option('--all-failed', 'tutti quelli non riusciti')
    .option('--code <code>', 'tutti quelli con questo errore, anche rifiutati, per esempio document.crashed')
    .option('--json', 'un oggetto JSON per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (ids: string[], options: RetryOptions) => {
      const { retryCommand } = await import('./retry.command.ts');
      setExit(await retryCommand(ids, options, terminal));
    });

  program
    .command('reread')
    .description(
      'legge di nuovo un documento con altre impostazioni e mostra che cosa è cambiato; le correzioni restano',
    )
    .argument(
      '<id>',
      'identificativo dell’atto, il suo inizio, o l’inizio dell’impronta SHA-256 del documento',
    )
    .addOption(new Option('--pages <which>', 'all: tutte le pagine per intero').choices(['all']))
    .addOption(new Option('--engine <engine>', 'motore di lettura').choices(['native', 'wasm']))
    .addOption(new Option('--from <stage>', 'da quale passo (se non da read)').choices([...STAGE_ORDER]))
    .option('--json', 'un oggetto JSON per atto e per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string, options: RereadOptions) => {
      const { rereadCommand } = await import('./reread.command.ts');
      setExit(await rereadCommand(id, options, terminal));
    });
}
