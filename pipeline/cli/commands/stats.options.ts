// The flags of `stats`. What it runs is loaded when it runs.
import { type Command, Option } from 'commander';
import { DIMENSIONS } from '../../office/statistics/statistics.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { StatsOptions } from './stats.command.ts';

export function addStatsCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('stats')
    .description('quanti atti, in quanto tempo, con quale esito e per quali somme, in un periodo')
    .option('--from <date>', 'arrivati da questo giorno, AAAA-MM-GG')
    .option('--to <date>', 'arrivati fino a questo giorno, AAAA-MM-GG')
    .addOption(
      new Option('--by <what>', 'in tutto, per cliente, tipo, mese di arrivo o esito; senza, tutto').choices(
        DIMENSIONS,
      ),
    )
    .option('--out <file>', 'scrive qui un CSV')
    .option('--json', 'un oggetto JSON per riga; le somme in centesimi')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: StatsOptions) => {
      const { statsCommand } = await import('./stats.command.ts');
      setExit(await statsCommand(options, terminal));
    });
}
