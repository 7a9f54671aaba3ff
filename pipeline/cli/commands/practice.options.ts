// The flags of `practice`. What it runs is loaded when it runs.
import { type Command, Option } from 'commander';
import { PRACTICE_OUTCOMES, SEEN_STATES } from '../../../contract/practice.schema.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { PracticeOptions } from './practice.command.ts';

export function addPracticeCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('practice')
    .description('registra e mostra che cosa ne è delle richieste CIVIS inviate')
    .argument('[id]', 'identificativo dell’atto, o il suo inizio; senza, con --all, tutte le pratiche')
    .option('--number <n>', 'numero di pratica della ricevuta: 13 cifre, le prime 8 il giorno di invio')
    .option('--sent <date>', 'giorno di invio, AAAA-MM-GG (se non quello nel numero)')
    .option('--second', 'è una seconda richiesta')
    .addOption(new Option('--state <state>', 'stato visto in CIVIS').choices(SEEN_STATES))
    .addOption(new Option('--outcome <outcome>', 'esito, con --state chiusa').choices(PRACTICE_OUTCOMES))
    .option('--on <date>', 'giorno in cui è stato visto, AAAA-MM-GG (se non oggi)')
    .option('--note <text>', 'nota')
    .option('--on-roll <date>', 'in CIVIS le somme risultavano a ruolo, in quel giorno')
    .option('--not-on-roll <date>', 'in CIVIS le somme non risultavano a ruolo, in quel giorno')
    .option('--retract', 'l’ultima registrazione non vale più (resta nella storia)')
    .option('--by <who>', 'chi lo registra (altrimenti l’utente del computer)')
    .option('--all', 'tutte le pratiche, le più urgenti prima')
    .option('--open', 'solo quelle su cui c’è ancora da fare')
    .option('--json', 'un oggetto JSON per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string | undefined, options: PracticeOptions) => {
      const { practiceCommand } = await import('./practice.command.ts');
      setExit(await practiceCommand(id, options, terminal));
    });
}
