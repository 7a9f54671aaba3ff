// The use case: somebody types an identifier without seeing any value of it. The first keying is kept; what two people typed
// alike is recorded as a person's correction in the same transaction; after three that differ the field is in dispute.
import { AppError } from '../../../contract/app-error.ts';
import type { HumanWord } from '../../../contract/human-word.ts';
import {
  isAbout,
  isSettledBy,
  type Keyed,
  keyedOf,
  keyingStage,
  standingWords,
} from '../../../validators/corrections/index.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { Tx } from '../../store/database.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { sendBackTo } from '../../store/recheck.ts';
import { appendWords } from '../../store/word-rows.ts';
import type { Refusal } from '../corrections/change.ts';
import { newWord, spokenWords } from '../corrections/correct-notice.ts';
import { type CorrectionDesk, settleInTime } from '../corrections/correction-desk.ts';
import { type HeldNotice, holdNotice } from '../corrections/held-notice.ts';
import { requireFree } from '../review/review-marks.ts';
import { isInDoubt, type KeyedField, placeOfKeying } from './keying-tasks.ts';

export interface KeyedValue {
  readonly field: KeyedField;
  readonly value: string;
  /** Keep it although its own check speaks against it. */
  readonly insist: boolean;
}

export interface Keyer {
  readonly by: string;
  /** In the transaction, with the notice held; throws where the keying may not be made. @param version of the place keyed */
  expects(tx: Tx, version: string): Promise<void>;
  /** In the same transaction, once it is stored: for the audit trail. */
  recordIn(tx: Tx, outcome: KeyingOutcome): Promise<void>;
}

/** `kept`: somebody else is to key it too. `third`: it differs from the first; a third person looks. */
export type KeyingOutcome = 'kept' | 'confirmed' | 'third' | 'disputed';

export type Keying =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: KeyingOutcome; readonly documentId: string };

const MAX_TRIES = 5;

/**
 * @param id whole, of one notice
 * @throws AppError notice.not_found, notice.busy, review.locked, keying.not_wanted, keying.same_person, and what `expects` throws
 */
export async function keyField(
  desk: CorrectionDesk,
  id: string,
  keyed: KeyedValue,
  who: Keyer,
  signal: AbortSignal,
): Promise<Keying> {
  return changed(desk, id, (tx, held) => store(tx, held, keyed, who, desk.clock.now()), signal);
}

/**
 * Takes back one's own keying while nobody else keyed the field.
 * @throws AppError keying.compared where there is none, or it was compared already; and as {@link keyField}
 */
export async function takeBackKeying(
  desk: CorrectionDesk,
  id: string,
  field: KeyedField,
  { by, recordIn }: Pick<Keyer, 'by'> & { recordIn(tx: Tx): Promise<void> },
  signal: AbortSignal,
): Promise<void> {
  const back = async (tx: Tx, held: HeldNotice): Promise<Keying> => {
    const keyed = keyedOf(standingAbout(held), field);
    const [own] = keyed;
    if (keyed.length !== 1 || own?.person !== by) throw new AppError('keying.compared');
    const said = { of: 'keying' as const, field, person: by, value: own.value };
    const word = { kind: 'retract' as const, said, isInsisted: false, machine: null };
    await appendWords(tx, held.documentId, [newWord(word, held.result, by, desk.clock.now())]);
    await recordIn(tx);
    return { kind: 'kept', documentId: held.documentId };
  };
  await changed(desk, id, back, signal);
}

/** Holds the notice once its document is at rest, and waits for what follows from the change. */
async function changed(
  desk: CorrectionDesk,
  id: string,
  change: (tx: Tx, held: HeldNotice) => Promise<Keying>,
  signal: AbortSignal,
): Promise<Keying> {
  const { engine } = desk;
  const [found] = await findNotices(engine.db, id);
  if (!found) throw new AppError('notice.not_found', id);
  const { documentId } = found;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const made = await engine.db.transaction(async (tx) => {
      const held = await holdNotice(tx, documentId, found.result.id);
      return held && held.documentStatus !== 'waiting' ? change(tx, held) : null;
    });
    if (made && made.kind !== 'confirmed' && made.kind !== 'disputed') return made;
    const isDone = await settleInTime(desk, [documentId], signal);
    if (made) return made;
    if (!isDone) break;
  }
  throw new AppError('notice.busy');
}

async function store(
  tx: Tx,
  held: HeldNotice,
  { field, value: typed, insist }: KeyedValue,
  { by, expects, recordIn }: Keyer,
  at: Date,
): Promise<Keying> {
  const { result, documentId, outputs } = held;
  await expects(tx, versionOf(held, outputs, field));
  await requireFree(tx, result.id, by, at);
  const before = wantedKeyings(held, field, by);
  const spoken = spokenWords(held, [{ of: 'field', field, do: 'correct', value: typed, insist }], at);
  if ('refusals' in spoken) return { kind: 'refused', refusals: spoken.refusals };
  const [correction] = spoken.words;
  if (correction?.said.of !== 'field' || correction.said.value === null)
    throw new Error('a typed field has one word');
  const { value } = correction.said;
  const key = {
    ...{ kind: 'key' as const, isInsisted: correction.isInsisted, machine: correction.machine },
    said: { of: 'keying' as const, field, person: by, value },
  };
  const kind = outcomeOf([...before, { person: by, value }]);
  const words = kind === 'confirmed' ? [key, correction] : [key];
  await appendWords(
    tx,
    documentId,
    words.map((word) => newWord(word, result, by, at)),
  );
  await recordIn(tx, kind);
  if (kind === 'confirmed' || kind === 'disputed') await sendBackTo(tx, documentId, 'check', at);
  return { kind, documentId };
}

/** @throws AppError keying.not_wanted where the place to be keyed is not there any more */
function versionOf({ result }: HeldNotice, outputs: Partial<StageOutputs>, field: KeyedField): string {
  const place = placeOfKeying(result, outputs, field);
  if (!place) throw new AppError('keying.not_wanted');
  return place.version;
}

/** What others keyed before. @throws AppError keying.not_wanted, keying.same_person */
function wantedKeyings(held: HeldNotice, field: KeyedField, by: string): readonly Keyed[] {
  const standing = standingAbout(held);
  const keyed = keyedOf(standing, field);
  if (keyed.some(({ person }) => person === by)) throw new AppError('keying.same_person');
  const isWanted = keyingStage(keyed).is === 'wanted' && isInDoubt(held.result.fields[field]);
  if (!isWanted || isSettledBy(standing, field)) throw new AppError('keying.not_wanted');
  return keyed;
}

function outcomeOf(keyed: readonly Keyed[]): KeyingOutcome {
  const stage = keyingStage(keyed);
  if (stage.is === 'agreed') return 'confirmed';
  if (stage.is === 'disputed') return 'disputed';
  return stage.look === 'second' ? 'kept' : 'third';
}

function standingAbout({ words, result }: HeldNotice): readonly HumanWord[] {
  return standingWords(words).filter((word) => isAbout(word, result.source));
}
