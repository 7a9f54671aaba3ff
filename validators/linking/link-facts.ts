// What of a notice other notices are held against. Plain JSON, kept beside the notice: it follows from the paper alone,
// never from the links, so that linking again cannot change it.
import type { Redetermination } from '../../contract/ruolo.schema.ts';
import type { NoticeKind } from '../../contract/words.ts';

/** A value and whether it was accepted, or a person's. */
export interface Known<Value extends string | number = string> {
  readonly value: Value;
  readonly isSure: boolean;
}

interface FactsOfAny {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly taxpayer: Known | null;
}

/** A comunicazione or avviso telematico. */
export interface CommunicationFacts extends FactsOfAny {
  readonly role: 'communication';
  readonly number: Known | null;
  readonly codiceAtto: Known | null;
  readonly year: Known<number> | null;
  readonly elaborated: Known | null;
  /** Cents. */
  readonly total: number | null;
  /** Every sum it prints, cents. */
  readonly amounts: readonly number[];
  readonly redetermination: Redetermination | null;
}

/** A cartella, or an estratto di ruolo. */
export interface RollFacts extends FactsOfAny {
  readonly role: 'cartella' | 'estratto';
  readonly number: Known | null;
  readonly entries: readonly EntryFacts[];
}

/** One partita of an agency's ruolo. */
export interface EntryFacts {
  /** `2025/550123` */
  readonly ruolo: string;
  /** `isDoubted`: it was weighed and found not sure; neither sure nor doubted is what was read once and not weighed. */
  readonly codiceAtto: (Known & { readonly isDoubted: boolean }) | null;
  /** Number of the communication it names; read once. */
  readonly prior: string | null;
  readonly priorDay: string | null;
  readonly executiveFrom: string | null;
  readonly rows: readonly { readonly anno: number | null; readonly importo: number; readonly is: RowKind }[];
}
export type RowKind = 'tax' | 'sanction' | 'interest';

export type LinkFacts = CommunicationFacts | RollFacts;

/** Under what a notice is found by those it may belong to: two notices that share none are never linked. */
export function linkKeys(facts: LinkFacts): readonly string[] {
  const { taxpayer } = facts;
  const perYear = (anno: number | null) =>
    anno !== null && taxpayer?.isSure ? [`year:${taxpayer.value}:${anno}`] : [];
  const keys =
    facts.role === 'communication'
      ? [
          ...named('com', facts.number?.value),
          ...named('com', facts.redetermination?.numero),
          ...named('act', facts.codiceAtto?.value),
          ...perYear(facts.year?.value ?? null),
        ]
      : facts.entries.flatMap((entry) => [
          ...named('com', entry.prior),
          ...named('act', entry.codiceAtto?.value),
          ...entry.rows.flatMap(({ anno }) => perYear(anno)),
        ]);
  return [...new Set(keys)].sort();
}

function named(name: string, value: string | null | undefined): readonly string[] {
  return value ? [`${name}:${value}`] : [];
}
