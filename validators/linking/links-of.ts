// All links of one notice among those that share a key with it. Pure: both sides of a link are found from the same facts
// by the same function, whichever came in first.
import { type NoticeLink, type Relation, STRENGTHS, type Strength } from '../../contract/ruolo.schema.ts';
import { actLink, type Judged } from './act-link.ts';
import { amountLink } from './amount-link.ts';
import { LINK_EVIDENCE, type LinkEvidence } from './evidence.table.ts';
import type { CommunicationFacts, EntryFacts, LinkFacts, RollFacts } from './link-facts.ts';
import { redeterminationLink } from './redetermination-link.ts';

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
    const judged = actLink(letter, roll, entry) ?? byAmounts(letter, roll, entry, letters, rolls);
    return judged ? [linkTo(roll, roll.role, judged, entry.ruolo)] : [];
  });
}

/** By sums only what no number ties elsewhere; and what fits two acts is a guess for both. */
function byAmounts(
  letter: CommunicationFacts,
  roll: RollFacts,
  entry: EntryFacts,
  letters: readonly CommunicationFacts[],
  rolls: readonly RollFacts[],
): Judged | null {
  const judged = amountLink(letter, roll, entry);
  if (!judged) return null;
  const isTied = (known: Judged | null) => known !== null && known.strength !== 'weak';
  const isTaken =
    letters.some((other) => !isCopy(other, letter) && isTied(actLink(other, roll, entry))) ||
    rolls.some(
      (other) => !isCopy(other, roll) && other.entries.some((each) => isTied(actLink(letter, other, each))),
    );
  if (isTaken) return null;
  const isShared =
    letters.some(
      (other) =>
        !isCopy(other, letter) &&
        other.year?.value === letter.year?.value &&
        amountLink(other, roll, entry) !== null,
    ) ||
    rolls.some(
      (other) =>
        !isCopy(other, roll) && other.entries.some((each) => amountLink(letter, other, each) !== null),
    );
  return isShared ? { strength: 'weak', evidence: [...judged.evidence, 'not-alone'] } : judged;
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
