// The flags of `inspect`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { InspectOptions } from './inspect.command.ts';

export function addInspectCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('inspect')
    .description(
      'dice se i file si possono allegare a una richiesta CIVIS: cerca macro, campi variabili, elementi attivi',
    )
    .argument('<path...>', 'file o cartelle; archivi e messaggi vengono aperti')
    .option('--json', 'un oggetto JSON per file e per riga')
    .option(
      '--civis',
      'controlla anche numero, dimensione, nomi e formati come allegati di una seconda richiesta',
    )
    .action(async (paths: string[], options: InspectOptions) => {
      const { inspectCommand } = await import('./inspect.command.ts');
      setExit(await inspectCommand(paths, options, terminal));
    });
}
