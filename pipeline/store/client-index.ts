// To which client of the office a notice belongs, looked up by the draft stage.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Warning } from '../../contract/result.schema.ts';

/** What of a client a request needs. */
export interface ClientOfNotice {
  readonly id: string;
  /** The office's own id, else ours. */
  readonly shownId: string;
  /** Whether the intermediary may act: a kind of rules/civis, and until when; null where nothing is known. */
  readonly delegation: { readonly kind: string | null; readonly expiresOn: CivilDate | null };
  /** Contact for field 5 of the form, where the client has its own; null: the firm's stands. */
  readonly contact: {
    readonly email: string | null;
    readonly name: string | null;
    readonly phone: string | null;
  };
  /** About the join itself; what is to be said of the delegation depends on the day (client-warnings.ts). */
  readonly warnings: readonly Warning[];
}

export interface ClientQuestion {
  /** As given with the file (`--client`, the folder's name), every different one; empty when nobody said. */
  readonly given: readonly string[];
  /** Accepted or confirmed only. */
  readonly codiceFiscale: string | null;
}

export interface ClientIndex {
  /** Null: no client register is kept, or this notice needs no client. An unknown client is warnings, not null. */
  clientOf(
    question: ClientQuestion,
  ): Promise<ClientOfNotice | { readonly unknown: readonly Warning[] } | null>;
}
