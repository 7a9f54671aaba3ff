// The commands that stay: the whole service, or a worker for it.
import type { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { ServeOptions } from './serve.command.ts';
import type { WorkOptions } from './work.command.ts';

export function addServiceCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('serve')
    .description('tutto in un processo: pagina web, API, lavoro sui documenti')
    .option('--host <address>', 'indirizzo su cui rispondere (se non indicato: solo questo computer)')
    .option('--port <n>', 'porta')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import('./serve.command.ts');
      setExit(await serveCommand(options, terminal));
    });

  program
    .command('work')
    .description('solo il lavoro sui documenti, per altre macchine accanto a quella con il servizio')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: WorkOptions) => {
      const { workCommand } = await import('./work.command.ts');
      setExit(await workCommand(options, terminal));
    });
}
