// One client as the register keeps it.
import type { CivilDate } from '../../contract/civil-date.ts';

/** What people write. Null: not known. */
export interface ClientEntry {
  readonly officeId: string;
  /** As in the office's other programs: `--client`, names of folders. */
  readonly externalId: string | null;
  readonly name: string;
  readonly codiceFiscale: string | null;
  readonly partitaIva: string | null;
  /** Further codes that lead to this client: a person's beside the firm's. */
  readonly otherCodes: readonly string[];
  readonly inCharge: string | null;
  readonly contactEmail: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly delegation: string | null;
  /** Null: without end, or not known. */
  readonly delegationExpiresOn: CivilDate | null;
  readonly notes: string | null;
}

export interface StoredClient extends ClientEntry {
  readonly id: string;
  readonly isRemoved: boolean;
}

export function codesOf(client: ClientEntry): readonly string[] {
  const codes = [client.codiceFiscale, client.partitaIva, ...client.otherCodes];
  return [...new Set(codes.filter((code) => code !== null))];
}

/** What people call the client by. */
export function shownId(client: Pick<StoredClient, 'id' | 'externalId'>): string {
  return client.externalId ?? client.id;
}

export const CLIENT_CHANGES = ['added', 'changed', 'removed', 'restored'] as const;
export interface ClientChange {
  readonly kind: (typeof CLIENT_CHANGES)[number];
  readonly client: StoredClient;
  /** What led to it before and now does not, or the other way round, is in one of the two. */
  readonly before: StoredClient | null;
}
