// The flags of `deadline`. What it runs is loaded when it runs.
import { type Command, Option } from 'commander';
import { ACTS, CHANNELS, DAY0_EVIDENCES } from '../../../contract/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { DeadlineOptions } from './deadline.command.ts';

export function addDeadlineCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('deadline')
    .description('calcola la sola scadenza')
    .addOption(new Option('--act <act>', 'atto').choices(ACTS).makeOptionMandatory())
    .addOption(new Option('--channel <ch>', 'canale').choices(CHANNELS).makeOptionMandatory())
    .requiredOption('--day0 <date>', 'ricevimento, trasmissione o notifica, AAAA-MM-GG')
    .option('--elaborated <date>', 'data di elaborazione, AAAA-MM-GG')
    .option('--redetermination-of <date>', 'data di elaborazione dell’atto che questo ridetermina')
    .addOption(
      new Option('--evidence <evidence>', 'che cosa prova il giorno (se non quello del canale)').choices(
        DAY0_EVIDENCES,
      ),
    )
    .option('--client <id>', 'cliente, per i periodi speciali dello studio')
    .option('--instalments <n>', 'piano di n rate trimestrali, con --amount')
    .option('--amount <euro>', 'somma dovuta, per esempio 1234,56')
    .option('--paid <euro>', 'somma versata, con --paid-on e --amount: lieve inadempimento o no')
    .option('--paid-on <date>', 'giorno del versamento, AAAA-MM-GG')
    .option('--violation <date>', 'giorno della violazione: sanzione piena e ridotta')
    .option(
      '--filed <year>',
      'anno di presentazione della dichiarazione: entro quando va notificata la cartella',
    )
    .addOption(
      new Option('--control <control>', 'per --filed').choices(['36-bis', '36-ter', 'tassazione-separata']),
    )
    .option('--json', 'stampa l’oggetto JSON')
    .action(async (options: DeadlineOptions) => {
      const { deadlineCommand } = await import('./deadline.command.ts');
      setExit(deadlineCommand(options, terminal));
    });
}
