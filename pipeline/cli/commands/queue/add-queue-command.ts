// `queue` and its flags.
import type { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { QueueOptions } from './queue.command.ts';

export function addQueueCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('queue')
    .description('come sta la coda; con un’opzione la ferma o la riavvia, per tutte le macchine')
    .option('--pause', 'niente di nuovo; ciò che è in corso si ferma dopo il passo presente')
    .option('--drain', 'niente di nuovo; ciò che è in corso viene finito')
    .option('--resume', 'il lavoro riprende')
    .option('--lane <lane>', 'solo questa corsia: light o heavy')
    .option('--json', 'stampa l’oggetto JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: QueueOptions) => {
      const { queueCommand } = await import('./queue.command.ts');
      setExit(await queueCommand(options, terminal));
    });
}
