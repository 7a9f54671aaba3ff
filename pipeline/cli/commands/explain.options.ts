// The flags of `explain`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';
import type { ExplainOptions } from './explain.command.ts';

export function addExplainCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('explain')
    .description('mostra come si è arrivati ai dati di un atto: letture, prove, dubbi, alternative')
    .argument(
      '<id>',
      'identificativo dell’atto, il suo inizio, o l’inizio dell’impronta SHA-256 del documento',
    )
    .option('--field <name>', 'un solo dato, per esempio numeroComunicazione')
    .option('--json', 'un oggetto JSON per atto e per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string, options: ExplainOptions) => {
      const { explainCommand } = await import('./explain.command.ts');
      setExit(await explainCommand(id, options, terminal, systemClock.now()));
    });
}
