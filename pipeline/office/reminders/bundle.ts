// Notices for one recipient under their headings: what a digest, an urgent mail and the summary of an import are made of.
import type { CivilDate } from '../../../contract/civil-date.ts';
import { recipientOf } from './recipient.ts';
import type { ReminderItem } from './reminder-item.ts';
import { dayInSection, SECTIONS, type Section, sectionOf } from './sections.ts';

export const MAIL_KINDS = ['digest', 'urgent', 'import'] as const;
export type ReminderKind = (typeof MAIL_KINDS)[number];

export interface BundleSection {
  readonly section: Section;
  readonly items: readonly ReminderItem[];
}

export interface Bundle {
  readonly kind: ReminderKind;
  readonly to: string;
  readonly day: CivilDate;
  /** Worst first; none is empty. */
  readonly sections: readonly BundleSection[];
}

/** One for each recipient that has something to be told; the order of the items changes nothing. */
export function bundlesOf(
  kind: ReminderKind,
  items: readonly ReminderItem[],
  today: CivilDate,
  fallback: string,
): readonly Bundle[] {
  const once = new Map(items.map((item) => [item.noticeId, item]));
  const byRecipient = new Map<string, ReminderItem[]>();
  for (const item of once.values()) {
    if (sectionOf(item, today) === null) continue;
    const to = recipientOf(item, fallback);
    byRecipient.set(to, [...(byRecipient.get(to) ?? []), item]);
  }
  return [...byRecipient]
    .sort(([a], [b]) => compare(a, b))
    .map(([to, own]) => ({ kind, to, day: today, sections: sectionsOf(own, today) }));
}

/** One digest for each person in charge, for the day. */
export function digestsFor(
  items: readonly ReminderItem[],
  today: CivilDate,
  fallback: string,
): readonly Bundle[] {
  return bundlesOf('digest', items, today, fallback);
}

export function itemsOf(bundle: Bundle): readonly ReminderItem[] {
  return bundle.sections.flatMap(({ items }) => items);
}

function sectionsOf(items: readonly ReminderItem[], today: CivilDate): readonly BundleSection[] {
  return SECTIONS.flatMap((section) => {
    const own = items
      .filter((item) => sectionOf(item, today) === section)
      .sort(
        (a, b) =>
          compare(dayInSection(a, section), dayInSection(b, section)) || compare(a.noticeId, b.noticeId),
      );
    return own.length === 0 ? [] : [{ section, items: own }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
