// The flags of `export`. What it runs is loaded when it runs.
import { type Command, Option } from 'commander';
import { NOTICE_KINDS, NOTICE_STATUSES } from '../../../contract/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';
import type { ExportOptions } from './export.command.ts';
import { EXPORT_FORMATS } from './export-formats.ts';

export function addExportCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
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
    .action(async (options: ExportOptions) => {
      const { exportCommand } = await import('./export.command.ts');
      setExit(await exportCommand(options, terminal, systemClock.now()));
    });
}
