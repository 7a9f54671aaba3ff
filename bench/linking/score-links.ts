// Right, missed and wrong links of a history, by strength and by what was done to the notices.
import type { NoticeLink, Strength } from '../../contract/ruolo.schema.ts';
import type { MadeNotice } from './make-history.ts';

export interface LinkScore {
  readonly right: Readonly<Record<Strength, number>>;
  readonly wrong: Readonly<Record<Strength, number>>;
  readonly missed: number;
  /** Harms of the two notices → how many of their links were found and missed. */
  readonly byHarm: ReadonlyMap<string, { readonly found: number; readonly missed: number }>;
  /** Links that only one of the two notices knows of. */
  readonly oneSided: number;
}

/** Each pair counts once, seen from the letter, or from the letter that replaces another. */
export function scoreLinks(
  made: ReadonlyMap<string, MadeNotice>,
  links: ReadonlyMap<string, readonly NoticeLink[]>,
): LinkScore {
  const wanted = pairsOf(made);
  const right = { strong: 0, medium: 0, weak: 0 };
  const wrong = { strong: 0, medium: 0, weak: 0 };
  const found = new Set<string>();
  let oneSided = 0;
  for (const [id, own] of links) {
    for (const { id: other, relation, strength } of own) {
      const isBack = (links.get(other) ?? []).some((link) => link.id === id && link.strength === strength);
      if (!isBack) oneSided += 1;
      if (relation === 'earlier_notice' || relation === 'redetermined_by') continue;
      const pair = `${id} ${other}`;
      const isRight = wanted.has(pair);
      (isRight ? right : wrong)[strength] += 1;
      if (isRight) found.add(pair);
    }
  }
  const byHarm = new Map<string, { found: number; missed: number }>();
  for (const pair of wanted) {
    const harms = pair.split(' ').flatMap((id) => made.get(id)?.harm ?? []);
    const spoilt = [...new Set(harms.filter((harm) => harm !== 'none'))].sort();
    const name = spoilt.length > 1 ? 'both harmed' : (spoilt[0] ?? 'none');
    const count = byHarm.get(name) ?? { found: 0, missed: 0 };
    count[found.has(pair) ? 'found' : 'missed'] += 1;
    byHarm.set(name, count);
  }
  return { right, wrong, missed: [...wanted].filter((pair) => !found.has(pair)).length, byHarm, oneSided };
}

/** `letter cartella` and `child parent`, by notice id; a copy of a paper is as good as the paper. */
function pairsOf(made: ReadonlyMap<string, MadeNotice>): ReadonlySet<string> {
  const byAct = new Map<string, string[]>();
  for (const [id, { acts }] of made) for (const act of acts) byAct.set(act, [...(byAct.get(act) ?? []), id]);
  const pairs = new Set<string>();
  for (const [id, { notice, acts, replaces }] of made) {
    if (notice.type.kind === 'cartella') continue;
    for (const other of acts.flatMap((act) => byAct.get(act) ?? [])) {
      if (made.get(other)?.notice.type.kind === 'cartella') pairs.add(`${id} ${other}`);
    }
    for (const other of replaces ? (byAct.get(replaces) ?? []) : []) {
      if (made.get(other)?.notice.type.kind !== 'cartella') pairs.add(`${id} ${other}`);
    }
  }
  return pairs;
}
