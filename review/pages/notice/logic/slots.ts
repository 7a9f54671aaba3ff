// The places of a notice where a value stands and may be put right: its fields in the order of the form, then those of each
// entry of the roll. Pure.
import type { EntryField } from '../../../../contract/human-word.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, type FieldState } from '../../../../contract/words.ts';
import type { ShownReview } from '../../../../pipeline/server/notices/review.schema.ts';
import type { SlotField, Value } from './written-value.ts';

type EntryPlace = NonNullable<ShownReview['entries'][number][EntryField]>;

export interface Slot {
  /** `field numeroCartella`, `entry 0 partita`: as refusals name it. */
  readonly key: string;
  readonly field: SlotField;
  /** Place among the entries of the roll; null for a field of the notice. */
  readonly entry: number | null;
  readonly value: Value;
  /** Null for what the service keeps no state of (entries). */
  readonly state: FieldState | null;
  readonly alternatives: readonly (string | number)[];
  readonly raw: string | null;
  readonly readings: readonly string[];
  readonly page: number | null;
  readonly box: readonly [number, number, number, number] | null;
  readonly hasPicture: boolean;
  /** Where the picture is; null for a field, whose name says it, and for what has none. */
  readonly picture: string | null;
  /** Wanted by the request, and empty. */
  readonly isLacking: boolean;
  /** A person said so. */
  readonly isSaid: boolean;
}

/** In the order of `RuoloEntry`; kept here because the page takes no schemas. */
export const ENTRY_ORDER: readonly EntryField[] = [
  ...(['numero', 'anno', 'specie', 'ente', 'causa'] as const),
  ...(['esecutivoDal', 'consegnatoIl', 'partita', 'codiceAtto'] as const),
];

export function slotsOf(result: Result, review: ShownReview): readonly Slot[] {
  return [
    ...FIELD_NAMES.map((field) => fieldSlot(result, review, field)),
    ...result.ruolo.entries.flatMap((entry, at) =>
      ENTRY_ORDER.map((field) =>
        entrySlot(
          { at, field, value: entry[field], page: entry.pages[0] ?? null },
          review.entries[at]?.[field],
        ),
      ),
    ),
  ];
}

/** A person has to look at it: read and not sure, or wanted and not found. */
export function isDoubtful({ state, isLacking }: Slot): boolean {
  return state === 'needs_review' || isLacking;
}

/** The next doubtful one behind `from`, round to the beginning; null where none is left. @param isDone those just settled */
export function nextDoubtful(
  slots: readonly Slot[],
  from: string | null,
  isDone: (slot: Slot) => boolean = () => false,
): Slot | null {
  return beside(slots, from, isDone, 1);
}

/** The same backwards. */
export function previousDoubtful(slots: readonly Slot[], from: string | null): Slot | null {
  return beside(slots, from, () => false, -1);
}

function beside(
  slots: readonly Slot[],
  from: string | null,
  isDone: (slot: Slot) => boolean,
  step: 1 | -1,
): Slot | null {
  const start = slots.findIndex(({ key }) => key === from);
  for (let taken = 1; taken <= slots.length; taken += 1) {
    const at = (start + step * taken + slots.length * 2) % slots.length;
    const slot = slots[at];
    if (slot && slot.key !== from && isDoubtful(slot) && !isDone(slot)) return slot;
  }
  return null;
}

function fieldSlot(result: Result, review: ShownReview, field: FieldName): Slot {
  const { value, raw, page, box, source } = result.fields[field];
  const about = review.fields[field];
  const isSaid = source === 'user';
  const { state, alternatives } = believed(result, review, field, isSaid);
  return {
    ...{ key: `field ${field}`, field, entry: null, value, state, alternatives, raw, page, box, isSaid },
    readings: about.readings,
    hasPicture: about.hasPicture,
    picture: null,
    isLacking: state === 'missing' && about.isNeeded && !isSaid,
  };
}

/**
 * What the program believes of it; of a notice that was drawn to be looked at nothing but which fields to look at, so that one
 * looks instead of nodding.
 */
function believed(
  result: Result,
  { sample }: ShownReview,
  field: FieldName,
  isSaid: boolean,
): Pick<Slot, 'state' | 'alternatives'> {
  if (sample === null || isSaid) return result.fields[field];
  return { state: sample.includes(field) ? 'needs_review' : null, alternatives: [] };
}

interface EntrySpot {
  readonly at: number;
  readonly field: EntryField;
  readonly value: Value;
  /** On which the entry begins. */
  readonly page: number | null;
}

function entrySlot({ at, field, value, page }: EntrySpot, place: EntryPlace | undefined): Slot {
  return {
    ...{ key: `entry ${at} ${field}`, field, entry: at, value, state: null, alternatives: [], raw: null },
    ...{ readings: [], isLacking: false, isSaid: false },
    ...{ page: place?.page ?? page, box: place?.box ?? null },
    ...{ hasPicture: place !== undefined, picture: place?.picture ?? null },
  };
}
