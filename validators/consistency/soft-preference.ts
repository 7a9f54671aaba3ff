// Where readings of one number differ and it has no check that could settle it, the reading that is more like the numbers
// seen so far is shown first. For the eyes of a person only: state, class and probability stay as they are.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import { checkIdentifier, modelYearOfCodiceAtto, modelYearOfComunicazione } from '../identifiers/index.ts';
import { valueIn } from './recover-unread.ts';
import { standingOf } from './rule-standing.table.ts';

type SoftField = 'numeroComunicazione' | 'codiceAtto';

/** How the numeri di comunicazione seen end (three samples); never more than a ground to look at one value first. */
const USUAL_END = '01';

/** @returns the field, or the same field showing another of its readings, still for review. */
export function preferSofter(
  name: SoftField,
  fields: FieldResults,
  candidates: readonly FieldCandidate[],
  today: CivilDate,
): FieldResult {
  const field = fields[name];
  const shown = field.value;
  if (field.state !== 'needs_review' || typeof shown !== 'string') return field;
  const readings = readingsOf(name, candidates).filter((reading) => isPossible(name, reading.value, today));
  const rank = (value: string) => likeness(name, value, fields, today);
  const better = readings
    .filter((reading) => rank(reading.value) > rank(shown))
    .sort((a, b) => rank(b.value) - rank(a.value))[0];
  const others = readings.map((reading) => reading.value);
  const value = better?.value ?? shown;
  const alternatives = [...new Set<string | number>([shown, ...field.alternatives, ...others])];
  const old = checkIdentifier(name, shown, today)?.doubts ?? [];
  const own = checkIdentifier(name, value, today)?.doubts ?? [];
  return {
    ...field,
    value,
    raw: better?.raw ?? field.raw,
    doubts: [...new Set([...field.doubts.filter((code) => !old.some((known) => known === code)), ...own])],
    alternatives: alternatives.filter((other) => other !== value),
  };
}

/** Whole values that any reading of a labelled place gives. */
function readingsOf(
  name: SoftField,
  candidates: readonly FieldCandidate[],
): readonly { readonly value: string; readonly raw: string }[] {
  return candidates
    .filter((each) => each.field === name && standingOf(each.ruleId) !== 'elsewhere')
    .flatMap((each) =>
      [each.raw, ...each.rereads.map((reread) => reread.text)].flatMap((raw) => {
        const value = valueIn(name, raw);
        return value === null ? [] : [{ value, raw }];
      }),
    );
}

function isPossible(name: SoftField, value: string, today: CivilDate): boolean {
  return checkIdentifier(name, value, today)?.ok ?? true;
}

/** How many of the usual marks the number has. */
function likeness(name: SoftField, value: string, fields: FieldResults, today: CivilDate): number {
  const neighbour = fields[name === 'codiceAtto' ? 'numeroComunicazione' : 'codiceAtto'].value;
  const year = name === 'codiceAtto' ? modelYearOfCodiceAtto(value) : modelYearOfComunicazione(value);
  const usual = name === 'codiceAtto' ? holdsWeakCheck(value, today) : value.endsWith(USUAL_END);
  return Number(usual) + Number(typeof neighbour === 'string' && year === yearIn(name, neighbour));
}

/** The model year as the other of the two numbers prints it. */
function yearIn(name: SoftField, neighbour: string): string {
  return name === 'codiceAtto' ? modelYearOfComunicazione(neighbour) : modelYearOfCodiceAtto(neighbour);
}

function holdsWeakCheck(value: string, today: CivilDate): boolean {
  return checkIdentifier('codiceAtto', value, today)?.strength === 'weak';
}
