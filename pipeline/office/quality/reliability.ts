// How often what the program said held, as people found it: by state and class of evidence, and by field. Pure, fed one
// notice at a time.
import { FIELD_NAMES, type FieldName, type FieldState } from '../../../contract/words.ts';
import { type Interval, intervalOf } from '../../quality/clopper-pearson.ts';
import { type FieldVerdict, isSilentError, type SaidField } from '../../quality/said-of-fields.ts';

export interface FieldTally {
  readonly field: FieldName;
  readonly confirmed: number;
  readonly corrected: number;
  readonly cleared: number;
}

export interface ReliabilityRow {
  readonly state: FieldState | null;
  /** Class of evidence; null where it is not known. */
  readonly evidence: string | null;
  /** Values that people spoke of and that count: of accepted ones those of the sample alone. */
  readonly checked: number;
  readonly wrong: number;
  /** Of the share of wrong ones; null where none was checked. */
  readonly interval: Interval | null;
  /** Accepted values outside the sample that people spoke of: mostly where something had struck them, so no measure. */
  readonly beside: { readonly checked: number; readonly wrong: number };
}

export interface SampleTally {
  /** Whole notices, the unit that is drawn. */
  readonly notices: number;
  readonly wrongNotices: number;
  /** Accepted values on them that were spoken of. */
  readonly fields: number;
  readonly wrongFields: number;
  /** Of notices with a silent error; not all where there are very many. */
  readonly wrongIds: readonly string[];
}

interface Counted {
  state: FieldState | null;
  evidence: string | null;
  checked: number;
  wrong: number;
  beside: { checked: number; wrong: number };
}

const MAX_IDS = 50;

export class QualityTally {
  private readonly fields = new Map<FieldName, Record<FieldVerdict, number>>();
  private readonly classes = new Map<string, Counted>();
  private readonly wrongIds: string[] = [];
  private sample = { notices: 0, wrongNotices: 0, fields: 0, wrongFields: 0 };

  /**
   * @param isSample drawn, and looked at to the end
   * @param isKindWrong somebody said that it is another kind of act
   */
  add(noticeId: string, said: readonly SaidField[], isSample: boolean, isKindWrong: boolean): void {
    for (const each of said) {
      const tally = this.fields.get(each.field) ?? { confirmed: 0, corrected: 0, cleared: 0 };
      tally[each.verdict] += 1;
      this.fields.set(each.field, tally);
      this.count(each, isSample);
    }
    if (isSample) this.addSample(noticeId, said, isKindWrong);
  }

  private count({ state, evidence, verdict }: SaidField, isSample: boolean): void {
    const key = `${state} ${evidence}`;
    const row = this.classes.get(key) ?? {
      ...{ state, evidence, checked: 0, wrong: 0 },
      beside: { checked: 0, wrong: 0 },
    };
    const counted = state === 'accepted' && !isSample ? row.beside : row;
    counted.checked += 1;
    counted.wrong += verdict === 'confirmed' ? 0 : 1;
    this.classes.set(key, row);
  }

  private addSample(noticeId: string, said: readonly SaidField[], isKindWrong: boolean): void {
    const accepted = said.filter(({ state }) => state === 'accepted');
    const wrong = accepted.filter(isSilentError);
    const isWrong = wrong.length > 0 || isKindWrong;
    this.sample.notices += 1;
    this.sample.wrongNotices += isWrong ? 1 : 0;
    this.sample.fields += accepted.length;
    this.sample.wrongFields += wrong.length;
    if (isWrong) this.wrongIds.push(noticeId);
  }

  fieldTallies(): readonly FieldTally[] {
    return FIELD_NAMES.flatMap((field) => {
      const tally = this.fields.get(field);
      return tally ? [{ field, ...tally }] : [];
    });
  }

  /** Accepted first, then what went to people, each by how much is known. */
  reliability(): readonly ReliabilityRow[] {
    return [...this.classes.values()]
      .map((row) => ({ ...row, interval: intervalOf(row.wrong, row.checked) }))
      .sort((a, b) => rank(a.state) - rank(b.state) || total(b) - total(a));
  }

  sampleTally(): SampleTally {
    return { ...this.sample, wrongIds: this.wrongIds.slice(-MAX_IDS) };
  }
}

const ORDER: readonly (FieldState | null)[] = ['accepted', 'needs_review', 'missing'];

function rank(state: FieldState | null): number {
  const at = ORDER.indexOf(state);
  return at < 0 ? ORDER.length : at;
}

function total({ checked, beside }: Pick<ReliabilityRow, 'checked' | 'beside'>): number {
  return checked + beside.checked;
}
