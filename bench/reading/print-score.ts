// Prints the tables of the reading bench.
import { type DocumentScore, type FieldScore, IDENTIFIERS } from './score.ts';

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const by = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

export function printFields(
  title: string,
  scores: readonly FieldScore[],
  key: (score: FieldScore) => string,
): string {
  const rows = [...by(scores, key)].map(([name, group]) => fieldRow(name, group));
  return table(
    [title, 'n', 'right', 'right+accepted', 'SILENT WRONG', 'to review', 'of these wrong', 'missing'],
    [...rows, fieldRow('all', scores)],
  );
}

function fieldRow(name: string, group: readonly FieldScore[]): string[] {
  const right = group.filter((s) => s.isRight);
  const review = group.filter((s) => !s.isAccepted && !s.isMissing);
  return [
    name,
    String(group.length),
    percent(right.length, group.length),
    percent(right.filter((s) => s.isAccepted).length, group.length),
    String(group.filter((s) => s.isAccepted && !s.isRight).length),
    String(review.length),
    String(review.filter((s) => !s.isRight).length),
    String(group.filter((s) => s.isMissing).length),
  ];
}

export function printDocuments(scores: readonly DocumentScore[]): string {
  const row = (name: string, group: readonly DocumentScore[]) => [
    name,
    String(group.length),
    String(group.filter((d) => d.isReady).length),
    String(group.filter((d) => d.isFullyAccepted).length),
    String(group.filter((d) => d.isWronglyDrafted).length),
    String(group.filter((d) => d.isWronglyRefused).length),
    percent(group.filter((d) => d.isKindRight).length, group.length),
  ];
  return table(
    ['documents', 'n', 'ready', 'fully accepted', 'WRONGLY DRAFTED', 'WRONGLY REFUSED', 'kind right'],
    [...[...by(scores, (d) => d.profile)].map(([name, group]) => row(name, group)), row('all', scores)],
  );
}

/** Damage profiles by what is asked of them. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['born digital', ['born']],
  ['clean and office', ['clean', 'office']],
  ['poor, fax and photo', ['poor', 'fax', 'photo']],
];

/** Notices for CIVIS whose every identifier was accepted: no person needs to look at a number. */
export function printIdentified(scores: readonly DocumentScore[]): string {
  const notices = scores.filter((d) => d.hasIdentifiers);
  const named = GROUPS.flatMap(([, profiles]) => profiles);
  const row = (name: string, group: readonly DocumentScore[]) => {
    const whole = group.filter((d) => d.isIdentified).length;
    return [name, String(group.length), String(whole), percent(whole, group.length)];
  };
  const groups = GROUPS.map(([name, profiles]) =>
    row(
      name,
      notices.filter((d) => profiles.includes(d.profile)),
    ),
  );
  const others = notices.filter((d) => !named.includes(d.profile));
  return table(
    ['notices by group', 'n', 'every identifier accepted', 'share'],
    [...groups, ...(others.length > 0 ? [row('other', others)] : []), row('all', notices)],
  );
}

/** Every value that was read wrong or not at all, worst first. */
export function printMistakes(scores: readonly FieldScore[]): string {
  return scores
    .filter((s) => !s.isRight)
    .sort((a, b) => Number(b.isAccepted) - Number(a.isAccepted) || a.file.localeCompare(b.file))
    .map((s) => {
      const how = s.isAccepted ? 'SILENT WRONG' : s.isMissing ? 'missing' : 'review';
      return `${how.padEnd(12)} ${s.file} ${s.profile.padEnd(7)} ${s.field}: ${s.truth} read ${s.read ?? '—'}`;
    })
    .join('\n');
}

export const identifiersOnly = (scores: readonly FieldScore[]): FieldScore[] =>
  scores.filter((s) => IDENTIFIERS.includes(s.field));

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((c, i) => c.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}
