// What is said of a client laid over what the register holds: what nobody says stays.
import type { ClientEntry } from '../../store/client-entry.ts';
import type { GivenClient } from './read-row.ts';

const NOBODY: Omit<ClientEntry, 'officeId'> = {
  externalId: null,
  name: '',
  codiceFiscale: null,
  partitaIva: null,
  otherCodes: [],
  inCharge: null,
  contactEmail: null,
  contactName: null,
  contactPhone: null,
  delegation: null,
  delegationExpiresOn: null,
  notes: null,
};

/** @param officeId of a client that is new and names none */
export function mergeClient(before: ClientEntry | null, given: GivenClient, officeId: string): ClientEntry {
  const merged = { officeId, ...NOBODY, ...before, ...given };
  const main = new Set([merged.codiceFiscale, merged.partitaIva]);
  const others = new Set([...(before?.otherCodes ?? []), ...(given.otherCodes ?? [])]);
  return { ...merged, otherCodes: [...others].filter((code) => !main.has(code)).sort() };
}
