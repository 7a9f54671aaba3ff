// The flags of `remind`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';
import type { RemindOptions } from './remind.command.ts';

export function addRemindCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('remind')
    .description(
      'scrive e invia per posta i promemoria delle scadenze: da eseguire spesso, ogni messaggio parte una volta',
    )
    .option('--dry-run', 'mostra che cosa partirebbe; non scrive e non invia nulla')
    .option('--day <date>', 'giorno del riepilogo, AAAA-MM-GG, non oltre oggi')
    .option('--retry', 'ritenta subito ciò che è in attesa')
    .option('--json', 'stampa l’esito in JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: RemindOptions) => {
      const { remindCommand } = await import('./remind.command.ts');
      setExit(await remindCommand(options, terminal, systemClock));
    });
}
