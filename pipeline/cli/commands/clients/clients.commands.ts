// `clients list|show|add|set|remove|export`: the register by hand.
import { resolve } from 'node:path';
import {
  addClient,
  type Changed,
  findClient,
  removeClient,
  setClient,
  type TypedClient,
} from '../../../office/clients/change-client.ts';
import { exportClients } from '../../../office/clients/export-clients.ts';
import { codesOf, type StoredClient, shownId } from '../../../store/client-entry.ts';
import { historyOfClient, loadRegister } from '../../../store/client-register.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import {
  changingDrafts,
  inArchive,
  type Looking,
  type OfficeOptions,
  whoRecords,
} from '../../office/office-commands.ts';
import { textColumns } from '../../office/text-columns.ts';
import type { Terminal } from '../../terminal.ts';
import { clientText } from './client-text.ts';

export interface ListClientsOptions extends OfficeOptions {
  readonly person?: string;
  readonly office?: string;
  readonly search?: string;
  readonly removed?: boolean;
  readonly json?: boolean;
}

export async function listClientsCommand(options: ListClientsOptions, terminal: Terminal): Promise<ExitCode> {
  const found = await inArchive(options, terminal, async ({ db }) =>
    (await loadRegister(db)).filter(fits(options)),
  );
  if (options.json) {
    for (const client of found) terminal.out(`${JSON.stringify(client)}\n`);
    return EXIT.ok;
  }
  const rows = found.map((client) => [
    shownId(client),
    client.name,
    codesOf(client).join(' '),
    client.inCharge ?? '—',
    client.delegation ?? '—',
    client.officeId,
  ]);
  const heads = ['Id', 'Denominazione', 'Codici', 'Responsabile', 'Delega', 'Ufficio'];
  terminal.out(`${textColumns(heads, rows)}\n${found.length} clienti\n`);
  return EXIT.ok;
}

function fits({ person, office, search, removed = false }: ListClientsOptions) {
  const same = (a: string | null, b: string | undefined) =>
    b === undefined || (a ?? '').toLowerCase() === b.trim().toLowerCase();
  return (client: StoredClient) =>
    client.isRemoved === removed &&
    same(client.inCharge, person) &&
    same(client.officeId, office) &&
    (search === undefined ||
      [shownId(client), client.name, ...codesOf(client)].some((text) =>
        text.toLowerCase().includes(search.toLowerCase()),
      ));
}

/** @throws AppError client.not_found */
export async function showClientCommand(
  id: string,
  options: OfficeOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  await inArchive(options, terminal, async ({ db }) => {
    const client = await findClient(db, id);
    const history = await historyOfClient(db, client.id);
    terminal.out(`${options.json ? JSON.stringify({ ...client, history }) : clientText(client, history)}\n`);
  });
  return EXIT.ok;
}

export interface EditOptions extends OfficeOptions {
  readonly id?: string;
  readonly name?: string;
  readonly codiceFiscale?: string;
  readonly partitaIva?: string;
  readonly otherCodes?: string;
  readonly person?: string;
  readonly email?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly delegation?: string;
  readonly delegationExpires?: string;
  readonly office?: string;
  readonly notes?: string;
  readonly json?: boolean;
}

type Edit = (looking: Looking, by: { readonly by: string; readonly now: Date }) => Promise<Changed>;

/** @throws AppError client.invalid */
export function addClientCommand(options: EditOptions, terminal: Terminal): Promise<ExitCode> {
  return edit(options, terminal, ({ db }, by) => addClient(db, typedIn(options), by));
}

/** @throws AppError client.not_found, client.invalid */
export function setClientCommand(id: string, options: EditOptions, terminal: Terminal): Promise<ExitCode> {
  return edit(options, terminal, ({ db }, by) => setClient(db, id, typedIn(options), by));
}

/** @throws AppError client.not_found */
export function removeClientCommand(id: string, options: EditOptions, terminal: Terminal): Promise<ExitCode> {
  return edit(options, terminal, ({ db }, by) => removeClient(db, id, by));
}

async function edit(options: EditOptions, terminal: Terminal, work: Edit): Promise<ExitCode> {
  const { client } = await changingDrafts(options, terminal, (looking) =>
    work(looking, { by: whoRecords(options), now: looking.now }),
  );
  terminal.out(`${options.json ? JSON.stringify(client) : clientText(client, [])}\n`);
  return EXIT.ok;
}

function typedIn(options: EditOptions): TypedClient {
  const typed = {
    externalId: options.id,
    name: options.name,
    codiceFiscale: options.codiceFiscale,
    partitaIva: options.partitaIva,
    otherCodes: options.otherCodes,
    inCharge: options.person,
    contactEmail: options.email,
    contactName: options.contact,
    contactPhone: options.phone,
    delegation: options.delegation,
    delegationExpiresOn: options.delegationExpires,
    office: options.office,
    notes: options.notes,
  };
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== undefined));
}

/** @throws AppError output.exists */
export async function exportClientsCommand(
  file: string,
  options: OfficeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const count = await inArchive(options, terminal, async ({ db }) => {
    const clients = (await loadRegister(db)).filter(({ isRemoved }) => !isRemoved);
    await exportClients(resolve(file), clients);
    return clients.length;
  });
  terminal.out(`${count} clienti in ${resolve(file)}\n`);
  return EXIT.ok;
}
