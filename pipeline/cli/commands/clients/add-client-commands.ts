// The `clients` commands on the program.
import type { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { EditOptions, ListClientsOptions } from './clients.commands.ts';
import type { ImportClientsOptions } from './import-clients.command.ts';
import type { OfficeEntryOptions } from './office.command.ts';

export function addClientCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  const clients = program.command('clients').description('l’anagrafica dei clienti');
  const command = (name: string, description: string) =>
    clients.command(name).description(description).option('--data <dir>', 'cartella dei dati');
  const editing = (name: string, description: string) =>
    command(name, description).option('--by <who>', 'chi lo registra (altrimenti l’utente del computer)');

  editing('import', 'porta un elenco (CSV o XLSX) nell’anagrafica: righe sbagliate rifiutate una per una')
    .argument('<file>', 'l’elenco, con le intestazioni')
    .option('--office <id>', 'ufficio dei clienti che non ne indicano uno')
    .option('--dry-run', 'dice che cosa farebbe e non scrive niente')
    .option('--strict', 'se una riga è sbagliata non ne importa nessuna')
    .option('--json', 'stampa l’esito in JSON')
    .action(async (file: string, options: ImportClientsOptions) => {
      const { importClientsCommand } = await import('./import-clients.command.ts');
      setExit(await importClientsCommand(file, options, terminal));
    });
  command('list', 'elenca i clienti')
    .option('--person <name>', 'solo di questo responsabile')
    .option('--office <id>', 'solo di questo ufficio')
    .option('--search <text>', 'solo chi ha questo testo in identificativo, nome o codici')
    .option('--removed', 'quelli tolti')
    .option('--json', 'un oggetto JSON per cliente e per riga')
    .action(async (options: ListClientsOptions) => {
      const { listClientsCommand } = await import('./clients.commands.ts');
      setExit(await listClientsCommand(options, terminal));
    });
  command('show', 'mostra un cliente e la sua storia')
    .argument('<id>', 'identificativo, codice fiscale o partita IVA')
    .option('--json', 'stampa l’oggetto JSON')
    .action(async (id: string, options: OfficeEntryOptions) => {
      const { showClientCommand } = await import('./clients.commands.ts');
      setExit(await showClientCommand(id, options, terminal));
    });
  withFields(editing('add', 'aggiunge un cliente')).action(async (options: EditOptions) => {
    const { addClientCommand } = await import('./clients.commands.ts');
    setExit(await addClientCommand(options, terminal));
  });
  withFields(editing('set', 'cambia i dati di un cliente; un testo vuoto cancella il dato'))
    .argument('<client>', 'identificativo, codice fiscale o partita IVA')
    .action(async (id: string, options: EditOptions) => {
      const { setClientCommand } = await import('./clients.commands.ts');
      setExit(await setClientCommand(id, options, terminal));
    });
  editing('remove', 'toglie un cliente: la sua storia e i suoi atti restano')
    .argument('<client>', 'identificativo, codice fiscale o partita IVA')
    .option('--json', 'stampa l’oggetto JSON')
    .action(async (id: string, options: EditOptions) => {
      const { removeClientCommand } = await import('./clients.commands.ts');
      setExit(await removeClientCommand(id, options, terminal));
    });
  command('export', 'scrive l’anagrafica in un file che clients import rilegge')
    .argument('<file>', 'nuovo file .csv o .xlsx')
    .action(async (file: string, options: OfficeEntryOptions) => {
      const { exportClientsCommand } = await import('./clients.commands.ts');
      setExit(await exportClientsCommand(file, options, terminal));
    });
  command('office', 'elenca gli uffici, o registra nome e responsabile di riserva di uno')
    .argument('[id]', 'l’ufficio')
    .option('--name <name>', 'nome')
    .option('--person <name>', 'di chi sono le scadenze senza responsabile')
    .action(async (id: string | undefined, options: OfficeEntryOptions) => {
      const { officeCommand } = await import('./office.command.ts');
      setExit(await officeCommand(id, options, terminal));
    });
}

function withFields(command: Command): Command {
  return command
    .option('--id <id>', 'identificativo dello studio, quello di --client e delle cartelle')
    .option('--name <name>', 'denominazione, o cognome e nome')
    .option('--codice-fiscale <code>', 'codice fiscale')
    .option('--partita-iva <code>', 'partita IVA')
    .option('--other-codes <codes>', 'altri codici che portano a questo cliente, separati da virgola')
    .option('--person <name>', 'responsabile nello studio')
    .option('--email <email>', 'e-mail per la richiesta CIVIS')
    .option('--contact <name>', 'referente per la richiesta CIVIS')
    .option('--phone <phone>', 'telefono per la richiesta CIVIS')
    .option('--delegation <kind>', 'delega: unica, civis, cassetto-fiscale, nessuna, o altro')
    .option('--delegation-expires <date>', 'scadenza della delega')
    .option('--office <id>', 'ufficio')
    .option('--notes <text>', 'note')
    .option('--json', 'stampa l’oggetto JSON');
}
