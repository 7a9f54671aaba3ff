// The words of the deadline table: what a row, a reading, a freeze and a window of exception are made of.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, Channel, Purpose, RuleConfidence } from '../../contract/words.ts';
import type { Validity } from '../civil-day-literal.ts';
import type { MonthDay } from '../month-day.ts';
import type { CitationKey } from './citations.table.ts';
import type { DeadlineWarningCode } from './warnings.table.ts';

/**
 * F1 August pause of the payment terms of avvisi bonari; F2 pause for documents that the agency asks for, by analogy
 * for clarifications; F5 judicial pause of the appeal terms.
 */
export type FreezeName = 'F1' | 'F2' | 'F5';

/** What a count needs: nothing here says which act it is for. */
export interface Term {
  readonly days: number;
  /** Counted before `days`, never frozen (the 60 days of the old telematic notice); 0 for all others. */
  readonly extraDays: number;
  readonly freeze: FreezeName | 'none';
  /** `forward`: Saturday or holiday → next working day. `unverified`: likely so, but no source says it. */
  readonly roll: 'forward' | 'unverified';
}

/** Numbers of the list in open-points.table.ts. */
export type OpenPoint = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** When a second reading of the same rule comes into play. */
export type ReadingCondition = 'always' | 'rows_not_tax';

/** Another way to read a row that a source names. It never moves `due`; if earlier it moves `safe`. */
export interface AlternativeReading extends Partial<Term> {
  readonly id: string;
  readonly when: ReadingCondition;
  /** The reading in words, as a warning names it. */
  readonly it: string;
  readonly en: string;
}

export interface RowOpenPoint {
  readonly point: OpenPoint;
  /** `readings_differ`: only when the row's readings give different days. `freeze`: only when a pause was met. */
  readonly when: 'always' | 'freeze' | 'readings_differ';
}

export type StartEvent = 'receipt' | 'transmission' | 'notification';

/** One rule of the law, in force for the acts elaborated (or notified) within its validity. */
export interface DeadlineRule extends Validity, Term {
  readonly ruleId: string;
  readonly purpose: Purpose;
  readonly acts: readonly Act[];
  /** `telematico` here means a proved telematic notice. */
  readonly channels: readonly Channel[];
  /** Which day the validity is asked of. */
  readonly keyDate: 'elaborated' | 'notified';
  readonly start: StartEvent;
  readonly citation: CitationKey;
  readonly confidence: RuleConfidence;
  readonly openPoints: readonly RowOpenPoint[];
  readonly alternatives: readonly AlternativeReading[];
  /** Rules (same purpose) that give way where this one matches. */
  readonly overrides: readonly string[];
  /**
   * Quarterly instalments of art. 3-bis DLgs 462/1997: null where no source grants them. `days` where the first one has
   * a term of its own, else the term of the row.
   */
  readonly instalments: { readonly firstDays: number | null } | null;
  /** Lieve inadempimento, art. 15-ter DPR 602/1973. */
  readonly hasTolerance: boolean;
  /** The term printed on the notice speaks of this purpose and must agree. */
  readonly isPrintedOnNotice: boolean;
  /** Said with every deadline of this rule; such a warning carries no letter. */
  readonly informs: readonly DeadlineWarningCode[];
  /** What the row is about, in Italian and English. */
  readonly note: string;
  readonly noteEn: string;
}

/** A period whose days are not counted. */
export interface FreezeRow extends Validity {
  readonly id: string;
  readonly freeze: FreezeName;
  readonly period:
    | { readonly kind: 'yearly'; readonly from: MonthDay; readonly to: MonthDay }
    | { readonly kind: 'once'; readonly from: CivilDate; readonly to: CivilDate };
  readonly law: string;
  readonly confidence: RuleConfidence;
  /** What it covers, in Italian and English. */
  readonly it: string;
  readonly en: string;
}

/** An exception by place or time that a notice does not show: floods, earthquakes, the 2020 closures. */
export interface OverrideWindow {
  readonly id: string;
  readonly name: string;
  readonly acts: readonly Act[];
  readonly purposes: readonly Purpose[];
  /** null: the whole country. */
  readonly territory: string | null;
  /** Does it hold for this taxpayer? `maybe` only warns; `yes` also moves `due`, never `safe`. */
  readonly applies: 'yes' | 'maybe';
  readonly from: CivilDate;
  readonly to: CivilDate;
  /**
   * `freeze`: days inside are not counted. `pay_by`: a term that ends inside moves to that day. `none`: no effect on
   * terms, only said where the term was running on one of these days.
   */
  readonly effect:
    | { readonly kind: 'freeze' }
    | { readonly kind: 'pay_by'; readonly day: CivilDate }
    | { readonly kind: 'none' };
  readonly law: string;
  readonly confidence: RuleConfidence;
}
