// A communication and one entry of a roll that bear the same number: codice atto, or the communication's own number
// that the entry names. Numbers of one taxpayer's notices lie close together, so that one misread digit may hit the
// neighbour: what was read once never links strongly alone, and not at all against the sums.
import type { Strength } from '../../contract/ruolo.schema.ts';
import { sumsOf } from './amount-link.ts';
import type { LinkEvidence } from './evidence.table.ts';
import type { CommunicationFacts, EntryFacts, RollFacts } from './link-facts.ts';
import { type SameTaxpayer, sameTaxpayer } from './same-taxpayer.ts';

export interface Judged {
  readonly strength: Strength;
  /** By a number that is sure on both sides, or by two numbers. */
  readonly isProved: boolean;
  readonly evidence: readonly LinkEvidence[];
}

/**
 * Null when no number is shared, when the taxpayers are two, or when a number that is not proved stands against the
 * sums or the year.
 */
export function actLink(letter: CommunicationFacts, roll: RollFacts, entry: EntryFacts): Judged | null {
  const isSameAct = letter.codiceAtto !== null && entry.codiceAtto?.value === letter.codiceAtto.value;
  const isNamed = letter.number !== null && entry.prior === letter.number.value;
  if (!isSameAct && !isNamed) return null;
  const taxpayer = sameTaxpayer(letter.taxpayer, roll.taxpayer);
  if (taxpayer === 'differs') return null;
  const isActSure = isSameAct && letter.codiceAtto?.isSure === true && entry.codiceAtto?.isSure === true;
  const against = contradictions(letter, entry);
  const isProved = isActSure || (isSameAct && isNamed);
  const sums = sumsOf(letter, entry);
  // The neighbour's number, hit by a misread: other sums, or another year.
  if (!isProved && (sums?.disagree || against.length > 0)) return null;
  const doSumsAgree = sums?.agree === true && sums.telling > 0;
  const isDoubted = isSameAct ? isActDoubted(letter, entry) : letter.number?.isSure !== true;
  const evidence: LinkEvidence[] = [
    ...(isSameAct ? (['codice-atto'] as const) : []),
    ...(isNamed ? (['prior-number'] as const) : []),
    ...(isSameAct && !isActSure ? (['not-sure.codice-atto'] as const) : []),
    ...(isNamed && !isSameAct ? (['not-sure.number'] as const) : []),
    ...(!isProved && doSumsAgree ? (['amounts'] as const) : []),
    ...TAXPAYER_EVIDENCE[taxpayer],
    ...against,
  ];
  const isSupported = doSumsAgree && !isDoubted;
  return { strength: strengthOf({ isProved, isSupported, taxpayer, against }), isProved, evidence };
}

function isActDoubted({ codiceAtto }: CommunicationFacts, entry: EntryFacts): boolean {
  return codiceAtto?.isSure !== true || entry.codiceAtto?.isDoubted === true;
}

const TAXPAYER_EVIDENCE: Readonly<Record<Exclude<SameTaxpayer, 'differs'>, readonly LinkEvidence[]>> = {
  sure: ['taxpayer'],
  'not-sure': ['taxpayer', 'not-sure.taxpayer'],
  near: ['not-sure.taxpayer'],
  missing: ['missing.taxpayer'],
};

function strengthOf({ isProved, isSupported, taxpayer, against }: Weighed): Strength {
  if (taxpayer === 'near' || taxpayer === 'missing' || against.length > 1) return 'weak';
  if (!isProved) return isSupported && taxpayer === 'sure' ? 'medium' : 'weak';
  return taxpayer === 'sure' && against.length === 0 ? 'strong' : 'medium';
}

interface Weighed {
  readonly isProved: boolean;
  /** Read once, doubted by nothing, and the sums agree. */
  readonly isSupported: boolean;
  readonly taxpayer: SameTaxpayer;
  readonly against: readonly LinkEvidence[];
}

/** What speaks against it though a number is shared. */
export function contradictions(letter: CommunicationFacts, entry: EntryFacts): readonly LinkEvidence[] {
  const { codiceAtto, number, year } = letter;
  const years = entry.rows.flatMap(({ anno }) => anno ?? []);
  const isOther = (own: string | undefined, printed: string | null | undefined) =>
    own !== undefined && printed !== null && printed !== undefined && own !== printed;
  return [
    ...(isOther(codiceAtto?.value, entry.codiceAtto?.value) ? (['differs.codice-atto'] as const) : []),
    ...(isOther(number?.value, entry.prior) ? (['differs.number'] as const) : []),
    ...(year && years.length > 0 && !years.includes(year.value) ? (['differs.year'] as const) : []),
  ];
}
