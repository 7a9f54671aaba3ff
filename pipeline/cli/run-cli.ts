// The commands of `civis-intake`, their flags, and how an error becomes an exit code and an Italian sentence.
import { Command, CommanderError, Option } from 'commander';
import { type AppError, asAppError } from '../../contract/app-error.ts';
import { PRACTICE_OUTCOMES } from '../../contract/practice.schema.ts';
import { ACTS, CHANNELS, DAY0_EVIDENCES, NOTICE_KINDS, NOTICE_STATUSES } from '../../contract/words.ts';
import { loadConfig } from '../config/load-config.ts';
import { printConfig } from '../config/print-config.ts';
import { DIMENSIONS } from '../office/statistics/statistics.ts';
import { VERSION } from '../version.ts';
import { addClientCommands } from './commands/clients/add-client-commands.ts';
import { type DeadlineOptions, deadlineCommand } from './commands/deadline.command.ts';
import { type DoctorOptions, doctorCommand } from './commands/doctor.command.ts';
import { draftCommand } from './commands/draft.command.ts';
import { addDraftCommand } from './commands/draft.options.ts';
import { type ExplainOptions, explainCommand } from './commands/explain.command.ts';
import { EXPORT_FORMATS, type ExportOptions, exportCommand } from './commands/export.command.ts';
import { addFollowUpCommands } from './commands/follow-up/add-follow-up-commands.ts';
import { type InspectOptions, inspectCommand } from './commands/inspect.command.ts';
import { addMailboxCommand } from './commands/mailbox/add-mailbox-command.ts';
import { addOperationCommands } from './commands/operation/add-operation-commands.ts';
import { type PracticeOptions, practiceCommand, SEEN_STATES } from './commands/practice.command.ts';
import { type ProcessOptions, processCommand } from './commands/process.command.ts';
import { addQueueCommand } from './commands/queue/add-queue-command.ts';
import { type RemindOptions, remindCommand } from './commands/remind.command.ts';
import { addReworkCommands } from './commands/rework/add-rework-commands.ts';
import { sanitiseCommand } from './commands/sanitise.command.ts';
import { addServiceCommands } from './commands/service/add-service-commands.ts';
import { type StatsOptions, statsCommand } from './commands/stats.command.ts';
import { type WatchOptions, watchCommand } from './commands/watch.command.ts';
import { addWebhookCommands } from './commands/webhook-flags.ts';
import { EXIT, type ExitCode, exitOfError } from './exit-codes.ts';
import { systemClock } from './open-office.ts';
import type { Terminal } from './terminal.ts';

/** @returns the exit code; never throws, never calls process.exit. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = buildProgram(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badArguments;
    terminal.err(`${messageOf(asAppError(error))}\n`);
    return exitOfError(error);
  }
}

function buildProgram(terminal: Terminal, setExit: (code: ExitCode) => void): Command {
  const program = new Command('civis-intake')
    .description('Legge le comunicazioni del fisco e prepara le richieste di assistenza CIVIS.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });

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
    .action(async (paths: string[], options: ProcessOptions) =>
      setExit(await processCommand(paths, options, terminal)),
    );

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
    .action(async (dir: string, options: WatchOptions) =>
      setExit(await watchCommand(dir, options, terminal)),
    );

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
    .action(async (paths: string[], options: InspectOptions) =>
      setExit(await inspectCommand(paths, options, terminal)),
    );

  program
    .command('sanitise')
    .description('fa di un file una copia senza elementi attivi, confrontata con l’originale e ricontrollata')
    .argument('<in>', 'il file da ripulire: resta com’è')
    .argument('<out>', 'la copia; i file che erano allegati vanno nella cartella accanto')
    .action(async (from: string, to: string) => setExit(await sanitiseCommand(from, to, terminal)));

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
    .action((options: DeadlineOptions) => setExit(deadlineCommand(options, terminal)));

  program
    .command('explain')
    .description('mostra come si è arrivati ai dati di un atto: letture, prove, dubbi, alternative')
    .argument(
      '<id>',
      'identificativo dell’atto, il suo inizio, o l’inizio dell’impronta SHA-256 del documento',
    )
    .option('--field <name>', 'un solo dato, per esempio numeroComunicazione')
    .option('--json', 'un oggetto JSON per atto e per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string, options: ExplainOptions) =>
      setExit(await explainCommand(id, options, terminal, systemClock.now())),
    );

  addDraftCommand(program, async (id, options) => setExit(await draftCommand(id, options, terminal)));

  program
    .command('export')
    .description(
      'scrive lo scadenzario, il calendario o i risultati di tutti gli atti, o il fascicolo di un atto',
    )
    .addOption(
      new Option(
        '--format <format>',
        'csv e xlsx: scadenzario; ics: calendario; json: risultati; zip: fascicolo',
      )
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'il file da scrivere, per intero o per niente; senza, lo standard output')
    .option('--from <date>', 'scadenze (prudenti) da questo giorno, AAAA-MM-GG')
    .option('--to <date>', 'scadenze (prudenti) fino a questo giorno, AAAA-MM-GG')
    .option('--dated', 'solo atti con una scadenza: senza, chi non ha un giorno c’è sempre')
    .addOption(new Option('--status <status>', 'solo questo stato').choices([...NOTICE_STATUSES, 'waiting']))
    .addOption(new Option('--kind <kind>', 'solo questo tipo di atto').choices(NOTICE_KINDS))
    .option('--client <id>', 'solo gli atti di questo cliente: consegnati per lui, o suoi per l’anagrafica')
    .option('--person <name>', 'solo quelli di questo responsabile')
    .option('--open', 'solo ciò che resta da fare: non ciò che è chiuso, annullato o sostituito')
    .option('--notice <id>', 'con --format zip: l’atto')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: ExportOptions) =>
      setExit(await exportCommand(options, terminal, systemClock.now())),
    );

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
    .action(async (id: string | undefined, options: PracticeOptions) =>
      setExit(await practiceCommand(id, options, terminal)),
    );
  addClientCommands(program, terminal, setExit);
  addFollowUpCommands(program, terminal, setExit);
  addReworkCommands(program, terminal, setExit);

  program
    .command('remind')
    .description(
      'scrive e invia per posta i promemoria delle scadenze: da eseguire spesso, ogni messaggio parte una volta',
    )
    .option('--dry-run', 'mostra che cosa partirebbe; non scrive e non invia nulla')
    .option('--day <date>', 'giorno del riepilogo, AAAA-MM-GG, non oltre oggi')
    .option('--retry', 'ritenta subito ciò che è in attesa')
    .option('--json', 'stampa l’esito in JSON')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: RemindOptions) => setExit(await remindCommand(options, terminal, systemClock)));

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
    .action(async (options: StatsOptions) => setExit(await statsCommand(options, terminal)));

  program
    .command('doctor')
    .description('controlla che tutto ciò che serve funzioni')
    .option('--rebuild', 'ricostruisce la base di dati dalle ricevute accanto agli originali')
    .option('--data <dir>', 'cartella dei dati')
    .option('--json', 'stampa l’esito in JSON')
    .action(async (options: DoctorOptions) => setExit(await doctorCommand(options, terminal)));

  addMailboxCommand(program, terminal, setExit);
  addServiceCommands(program, terminal, setExit);
  addOperationCommands(program, terminal, setExit);
  addQueueCommand(program, terminal, setExit);
  addWebhookCommands(program, terminal, setExit);

  program
    .command('config')
    .description('configurazione')
    .command('print')
    .description('stampa la configurazione in vigore; i segreti restano nascosti')
    .option('--data <dir>', 'cartella dei dati')
    .action((options: { data?: string }) => {
      const flags = options.data === undefined ? {} : { dataDir: options.data };
      terminal.out(`${printConfig(loadConfig(terminal.env, flags))}\n`);
    });
  return program;
}

function messageOf(error: AppError): string {
  const detail = error.message === error.code ? '' : ` [${error.message}]`;
  return `${error.userMessage}${detail}`;
}
