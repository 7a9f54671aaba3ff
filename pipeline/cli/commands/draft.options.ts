// The flags of `draft`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { DraftOptions } from '../draft/draft-options.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export function addDraftCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('draft')
    .description('mostra la richiesta CIVIS di un atto, pronta da copiare, o la cambia')
    .argument('<id>', 'identificativo dell’atto, o il suo inizio')
    .option('--reasons', 'elenca i motivi adatti a questo atto, con gli spazi da riempire')
    .option('--reason <id>', 'motivo: il suo testo prende il posto di quello di prima')
    .option('--set <key=value...>', 'riempie gli spazi del motivo; «chiave=» svuota')
    .option('--text <file>', 'un testo proprio, da un file o da standard input (-); un file vuoto lo toglie')
    .option('--by <key>', 'cartella: numeroCartella, codiceAtto o partitaRuolo')
    .option('--email <address>', 'e-mail di riferimento per questa richiesta; vuota: quella dello studio')
    .option('--name <name>', 'nominativo di riferimento')
    .option('--phone <number>', 'telefono')
    .option('--notify-email', 'chiede l’avviso di chiusura per e-mail')
    .option('--no-notify-email', 'lo toglie')
    .option('--notify-sms', 'chiede l’avviso di chiusura per SMS')
    .option('--no-notify-sms', 'lo toglie')
    .option('--second', 'seconda richiesta (non per le cartelle)')
    .option('--practice <number>', 'numero della prima pratica; senza, l’ultima registrata')
    .option('--first', 'torna alla prima richiesta')
    .option('--attach <file...>', 'allega file: conservati e controllati qui; lo stesso nome sostituisce')
    .option('--detach <name...>', 'toglie allegati')
    .option('--reset', 'dimentica tutte le scelte fatte prima')
    .option('--json', 'stampa il risultato in JSON, nient’altro')
    .option('--out <dir>', 'riscrive qui la cartella dell’atto (bozza, scheda, calendario)')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string, options: DraftOptions) => {
      const { draftCommand } = await import('./draft.command.ts');
      setExit(await draftCommand(id, options, terminal));
    });
}
