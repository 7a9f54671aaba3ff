// All links of one notice among those that share a key with it. Pure: both sides of a link are found from the same facts
// by the same function, whichever came in first.
import { type NoticeLink, type Relation, STRENGTHS, type Strength } from '../../contract/ruolo.schema.ts';
import { actLink, type Judged } from './act-link.ts';
import { amountLink, sumsOf } from './amount-link.ts';
import { LINK_EVIDENCE, type LinkEvidence } from './evidence.table.ts';
import type { CommunicationFacts, EntryFacts, LinkFacts, RollFacts } from './link-facts.ts';
import { redeterminationLink } from './redetermination-link.ts';
import { sameTaxpayer } from './same-taxpayer.ts';

/** @param others notices that share a key with it, of its own document too; copies of one paper all count. */
export function linksOf(own: LinkFacts, others: readonly LinkFacts[]): readonly NoticeLink[] {
  const all = [own, ...others.filter(({ id }) => id !== own.id)];
  const letters = all.filter((facts) => facts.role === 'communication');
  const rolls = all.filter((facts) => facts.role !== 'communication');
  const found =
    own.role === 'communication'
      ? [
          ...rolls.flatMap((roll) => rollLinks(own, roll, letters, rolls)),
          ...letters.flatMap((other) => redeterminations(own, other)),
        ]
      : letters.flatMap((letter) =>
          rollLinks(letter, own, letters, rolls).map((link) => ({
            ...link,
            id: letter.id,
            kind: letter.kind,
            relation: 'earlier_notice' as const,
          })),
        );
  return mergeById(found);
}

function rollLinks(
  letter: CommunicationFacts,
  roll: RollFacts,
  letters: readonly CommunicationFacts[],
  rolls: readonly RollFacts[],
): readonly NoticeLink[] {
  return roll.entries.flatMap((entry) => {
    const byAct = actLink(letter, roll, entry);
    const judged = byAct ?? amountLink(letter, roll, entry);
    if (!judged) return [];
    const fitsElsewhere = !judged.isProved && isAmbiguous(letter, roll, entry, letters, rolls);
    return fitsElsewhere ? [] : [linkTo(roll, roll.role, judged, entry.ruolo)];
  });
}

/**
 * Another letter, or another cartella, of the taxpayer's year is tied by number or fits the sums as well: nothing is said
 * then. Only the notices of that year are asked, which both sides of a link know of.
 */
function isAmbiguous(
  letter: CommunicationFacts,
  roll: RollFacts,
  entry: EntryFacts,
  letters: readonly CommunicationFacts[],
  rolls: readonly RollFacts[],
): boolean {
  const year = letter.year?.value ?? null;
  const isOfYear = ({ rows }: EntryFacts) => rows.some(({ anno }) => anno === year);
  if (year === null || !isOfYear(entry) || !isOneTaxpayer(letter, roll)) return false;
  const fits = (one: CommunicationFacts, other: RollFacts, each: EntryFacts) =>
    actLink(one, other, each)?.isProved === true || sumsOf(one, each)?.agree === true;
  const otherLetters = letters.filter(
    (other) => !isCopy(other, letter) && other.year?.value === year && isOneTaxpayer(other, roll),
  );
  const otherRolls = rolls.filter((other) => !isCopy(other, roll) && isOneTaxpayer(letter, other));
  return (
    otherLetters.some((other) => fits(other, roll, entry)) ||
    otherRolls.some((other) => other.entries.some((each) => isOfYear(each) && fits(letter, other, each)))
  );
}

function isOneTaxpayer(a: LinkFacts, b: LinkFacts): boolean {
  return sameTaxpayer(a.taxpayer, b.taxpayer) === 'sure';
}

/** The same paper handed in twice: the same number in both. */
function isCopy(a: LinkFacts, b: LinkFacts): boolean {
  return a.id === b.id || (a.number !== null && a.role === b.role && a.number.value === b.number?.value);
}

function redeterminations(own: CommunicationFacts, other: CommunicationFacts): readonly NoticeLink[] {
  if (own.id === other.id) return [];
  const replaces = redeterminationLink(own, other);
  const replacedBy = redeterminationLink(other, own);
  return [
    ...(replaces ? [linkTo(other, 'redetermines', replaces)] : []),
    ...(replacedBy ? [linkTo(other, 'redetermined_by', replacedBy)] : []),
  ];
}

function linkTo(
  to: LinkFacts,
  relation: Relation,
  { strength, evidence }: Judged,
  ruolo?: string,
): NoticeLink {
  return {
    id: to.id,
    why: whyOf(evidence),
    kind: to.kind,
    relation,
    strength,
    evidence: [...evidence, ...(ruolo ? [`ruolo:${ruolo}`] : [])],
  };
}

function whyOf(evidence: readonly LinkEvidence[]): string {
  return evidence.map((code) => LINK_EVIDENCE[code]).join(', ');
}

/** One link per notice and relation, the strongest, with the entries of all. */
function mergeById(links: readonly NoticeLink[]): readonly NoticeLink[] {
  const merged = new Map<string, NoticeLink>();
  for (const link of [...links].sort(byStrength)) {
    const key = `${link.id} ${link.relation}`;
    const known = merged.get(key);
    const entries = link.evidence.filter((code) => code.startsWith('ruolo:'));
    merged.set(key, known ? { ...known, evidence: [...new Set([...known.evidence, ...entries])] } : link);
  }
  return [...merged.values()];
}

function byStrength(a: NoticeLink, b: NoticeLink): number {
  const rank = (strength: Strength) => STRENGTHS.indexOf(strength);
  return rank(a.strength) - rank(b.strength) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** On the roll: a cartella or an estratto that follows it, by more than a guess (contract.md, "Ruolo"). */
export function isOnRoll(links: readonly NoticeLink[]): boolean {
  return links.some(
    ({ relation, strength }) => (relation === 'cartella' || relation === 'estratto') && strength !== 'weak',
  );
}
