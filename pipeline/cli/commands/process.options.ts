// The flags of `process`. What it runs is loaded when it runs.
import { type Command, Option } from 'commander';
import { CHANNELS } from '../../../contract/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { ProcessOptions } from './process.command.ts';

export function addProcessCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('process')
    .description('legge file e cartelle: un risultato per ogni atto')
    .argument('<path...>', 'file o cartelle')
    .option('--out <dir>', 'scrive qui una cartella per atto (bozza, scheda, calendario) e il registro')
    .option('--json', 'un oggetto JSON per riga sullo standard output, nient’altro')
    .addOption(new Option('--channel <ch>', 'come sono arrivati gli atti').choices(CHANNELS))
    .option('--received <date>', 'giorno di ricevimento, AAAA-MM-GG')
    .option('--client <id>', 'cliente a cui appartengono')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (paths: string[], options: ProcessOptions) => {
      const { processCommand } = await import('./process.command.ts');
      setExit(await processCommand(paths, options, terminal));
    });
}
