// The commands `deadlines` and `follow` on the program.
import { type Command, Option } from 'commander';
import { FOLLOW_STATES, SET_STATES } from '../../../../contract/follow-up.schema.ts';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { DeadlinesOptions } from './deadlines.command.ts';
import type { FollowOptions } from './follow.command.ts';

export function addFollowUpCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('deadlines')
    .description('le scadenze aperte, le più urgenti prima, ciascuna con il suo responsabile')
    .option('--due-within <days>', 'solo entro questi giorni, più quelle senza un giorno')
    .option('--person <name>', 'solo di questo responsabile')
    .option('--client <id>', 'solo di questo cliente')
    .addOption(new Option('--state <state>', 'solo in questo stato').choices(FOLLOW_STATES))
    .option('--all', 'anche quelle chiuse')
    .option('--json', 'un oggetto JSON per scadenza e per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: DeadlinesOptions) => {
      const { deadlinesCommand } = await import('./deadlines.command.ts');
      setExit(await deadlinesCommand(options, terminal));
    });

  program
    .command('follow')
    .description('registra che cosa si è fatto di una scadenza, un passo alla volta; senza passi la mostra')
    .argument('<id>', 'identificativo dell’atto, o il suo inizio')
    .addOption(
      new Option('--state <state>', 'pagata, richiesta inviata, ricorso, non dovuta').choices(SET_STATES),
    )
    .option('--instalments <n>', 'piano di n rate, con i giorni delle regole')
    .option('--amount <euro>', 'somma del piano, se quella dell’atto non è sicura')
    .option('--days <days>', 'piano con questi giorni, separati da virgola')
    .option('--instalment <n>', 'la rata n: con --paid o --undo')
    .option('--paid <date>', 'giorno in cui la rata è stata pagata')
    .option('--undo', 'la rata non è pagata')
    .option('--reopen', 'la riapre')
    .option('--informed', 'il cliente è stato informato')
    .option('--how <text>', 'come: PEC, raccomandata, firma…')
    .option('--not-informed', 'il cliente non è ancora stato informato')
    .option('--assign <name>', 'la affida a una persona')
    .option('--unassign', 'torna al responsabile del cliente')
    .option('--on <date>', 'giorno del fatto, se non oggi')
    .option('--note <text>', 'nota')
    .option('--by <who>', 'chi lo registra (altrimenti l’utente del computer)')
    .option('--json', 'stampa l’oggetto JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string, options: FollowOptions) => {
      const { followCommand } = await import('./follow.command.ts');
      setExit(await followCommand(id, options, terminal));
    });
}
