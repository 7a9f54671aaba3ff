// What a person asks to change in the request of one notice. A field that is absent stays as it was; null or an empty text
// takes back what was typed, so that what the papers say stands again.
import type { RequestChoices } from '../../store/choice-index.ts';

export interface RequestChange {
  /** Forget everything chosen before; the rest of this change is made after it. */
  readonly isReset?: boolean;
  /** Id of a reason; its text takes the place of an own one. */
  readonly reason?: string | null;
  /** By the key of the reason's blank. */
  readonly blanks?: ReadonlyMap<string, string>;
  readonly text?: string | null;
  /** As typed: one of the act's keys. */
  readonly actBy?: string | null;
  readonly contact?: Partial<RequestChoices['contact']>;
  readonly notify?: Partial<RequestChoices['notify']>;
  /** A second request; the last practice recorded where no number is given. `first`: back to a first one. */
  readonly second?: { readonly practice: string | null } | 'first';
  /** Stored and inspected (attach-file.ts). One of the same name is replaced. */
  readonly attach?: readonly RecordedDocument[];
  /** Names. */
  readonly detach?: readonly string[];
}

export type RecordedDocument = RequestChoices['documents'][number];

/** Why a change was not made, with its sentence. */
export interface Refusal {
  readonly code: string;
  /** Italian: what is wrong and what is expected. */
  readonly message: string;
}

/** What one part of a change gives. */
export interface ChangedPart {
  readonly choices: Partial<RequestChoices>;
  readonly refusals: readonly Refusal[];
}
