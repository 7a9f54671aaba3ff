// The flags of `watch`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { WatchOptions } from './watch.command.ts';

export function addWatchCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('watch')
    .description('controlla una cartella (anche di rete) e legge ogni file che vi arriva, quando è finito')
    .argument('<dir>', 'la cartella controllata; sotto: <cliente>/<canale>/…, l’uno e l’altro facoltativi')
    .option('--done <dir>', 'dove vanno i file letti, in anno/mese (se non indicata: done accanto a DIR)')
    .option(
      '--failed <dir>',
      'dove vanno i file non riusciti, con il motivo accanto (se non indicata: failed accanto a DIR)',
    )
    .option(
      '--delete-done',
      'cancella i file letti invece di spostarli; gli originali restano nella cartella dei dati',
    )
    .option(
      '--out <dir>',
      'scrive qui una cartella per atto (bozza, scheda, calendario) e aggiunge al registro',
    )
    .option(
      '--poll',
      'senza segnali del sistema: guarda a intervalli, per condivisioni di rete e contenitori',
    )
    .option('--settle <s>', 'secondi per cui un file deve restare fermo prima di essere preso')
    .option('--once', 'prende quello che c’è, aspetta che sia finito ed esce')
    .option('--json', 'un oggetto JSON per riga sullo standard output, nient’altro')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (dir: string, options: WatchOptions) => {
      const { watchCommand } = await import('./watch.command.ts');
      setExit(await watchCommand(dir, options, terminal));
    });
}
