// To which client of the office a notice belongs, looked up by the draft stage.
import type { Warning } from '../../contract/result.schema.ts';

/** What of a client a request needs. */
export interface ClientOfNotice {
  readonly id: string;
  /** Contact for field 5 of the form, where the client has its own; null: the firm's stands. */
  readonly contact: {
    readonly email: string | null;
    readonly name: string | null;
    readonly phone: string | null;
  };
  /** Delegation missing or expired, and whatever else is to be said before a draft is sent. */
  readonly warnings: readonly Warning[];
}

export interface ClientQuestion {
  /** As given with the file (`--client`, the folder's name); null when nobody said. */
  readonly given: string | null;
  /** Accepted or confirmed only. */
  readonly codiceFiscale: string | null;
}

export interface ClientIndex {
  /** Null: no client register is kept, or this notice needs no client. An unknown client is a warning, not null. */
  clientOf(question: ClientQuestion): Promise<ClientOfNotice | { readonly unknown: Warning } | null>;
}
