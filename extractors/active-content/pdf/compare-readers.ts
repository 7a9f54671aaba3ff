// Two readers, one file: what either sees counts, and where they see different things the file is not what it seems.
import type { PartProblem } from '../../../contract/contained.ts';
import type { FeatureCode, Observation } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import type { Look } from './look-at-graph.ts';

/** Said only: a difference in these makes no file active. */
const SAID_ONLY: ReadonlySet<FeatureCode> = new Set(['pdf.outside_link', 'pdf.signature_field']);
const MAX_NAMED = 3;

/** The first reader's observations, and those of the second whose like the first has not. */
export function joined(first: Look | null, second: Look | null): readonly Observation[] {
  if (!first || !second) return (first ?? second)?.observations ?? [];
  const known = codesOf(first);
  return [...first.observations, ...second.observations.filter(({ code }) => !known.has(code))];
}

/** Codes that only one of them sees. */
export function disagreement(first: Look | null, second: Look | null): readonly Observation[] {
  if (!first || !second) return [];
  const [one, other] = [codesOf(first), codesOf(second)];
  const onlyOne = [...one].filter((code) => !other.has(code) && !SAID_ONLY.has(code));
  const onlyOther = [...other].filter((code) => !one.has(code) && !SAID_ONLY.has(code));
  if (onlyOne.length + onlyOther.length === 0) return [];
  const where = `without tables: ${named(onlyOne)}; by tables: ${named(onlyOther)}`;
  return [{ code: 'pdf.readers_disagree', where }];
}

/**
 * A reader that had to guess is believed where the other, which reads in another way, reaches the very same objects:
 * then the damage hides nothing. ISO 32000 says nothing of damage; so the two must agree on the whole.
 */
export function guessProblem(first: Look, second: Look): PartProblem | null {
  const [one, other] = [first.walk.reached, second.walk.reached];
  const isSame = one.size === other.size && [...one].every((id) => other.has(id));
  return isSame ? null : partProblem('inspection.damaged', 'qpdf read with warnings, and other objects');
}

function codesOf({ observations }: Look): ReadonlySet<FeatureCode> {
  return new Set(observations.map(({ code }) => code));
}

function named(codes: readonly FeatureCode[]): string {
  return codes.length === 0 ? 'nothing more' : codes.slice(0, MAX_NAMED).join(' ');
}
