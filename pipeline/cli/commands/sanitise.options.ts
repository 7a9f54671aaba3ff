// The flags of `sanitise`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export function addSanitiseCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('sanitise')
    .description('fa di un file una copia senza elementi attivi, confrontata con l’originale e ricontrollata')
    .argument('<in>', 'il file da ripulire: resta com’è')
    .argument('<out>', 'la copia; i file che erano allegati vanno nella cartella accanto')
    .action(async (from: string, to: string) => {
      const { sanitiseCommand } = await import('./sanitise.command.ts');
      setExit(await sanitiseCommand(from, to, terminal));
    });
}
