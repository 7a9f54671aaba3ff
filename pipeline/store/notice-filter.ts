// What somebody asks of a list of notices, whichever list it is.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { NoticeKind, NoticeStatus } from '../../contract/words.ts';

/** What has no day: with the others, alone, or left out. */
export const UNDATED_CHOICES = ['with', 'only', 'without'] as const;

/** Empty and null: whatever it is. */
export interface NoticeListFilter {
  readonly status: readonly NoticeStatus[];
  readonly kind: readonly NoticeKind[];
  /** Id in the register. */
  readonly clientId: string | null;
  /** `isFallback`: owns what nobody else does. */
  readonly owner: { readonly person: string; readonly isFallback: boolean } | null;
  readonly cause: string | null;
  /** Of the safe day. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly undated: (typeof UNDATED_CHOICES)[number];
  /** A number, a codice fiscale or an id, or the beginning of one. */
  readonly search: string | null;
  readonly isOpenOnly: boolean;
  /** The last day by which somebody has to act; what is to be read today is always before it. */
  readonly urgentTo?: CivilDate | null;
  /** The first one; leaves out what has no day. */
  readonly urgentFrom?: CivilDate | null;
  /** Came in before this instant. */
  readonly cameBefore?: Date | null;
  /** Found in a file of this batch. */
  readonly batchId?: string | null;
  /** Drawn to be looked at although nothing is in doubt, and not looked at yet. */
  readonly isSampleOnly?: boolean;
  /** Clients whose notices may be seen; null: all, those of nobody too. */
  readonly seenClients: readonly string[] | null;
}
