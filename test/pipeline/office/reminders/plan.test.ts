// What is urgent at once, what is somebody's archive, and what the digest of the day says anyway.
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../../contract/civil-date.ts';
import { type Bundle, itemsOf } from '../../../../pipeline/office/reminders/bundle.ts';
import { reminderMailId } from '../../../../pipeline/office/reminders/mail-id.ts';
import { knownDay, type PlanFacts, planReminders } from '../../../../pipeline/office/reminders/plan.ts';
import { makeItem, OFFICE, TODAY } from './make-item.ts';

const ADA = 'ada.prova@studio.example';
const inDays = (days: number) => addDays(TODAY, days);
const plan = (over: Partial<PlanFacts>) =>
  planReminders({
    items: [],
    seen: new Map(),
    today: TODAY,
    fallback: OFFICE,
    haveDigest: new Set([ADA, OFFICE]),
    wantsDigest: true,
    ...over,
  });
const shape = (bundles: readonly Bundle[]) =>
  bundles.map((bundle) => [bundle.kind, bundle.to, itemsOf(bundle).map(({ noticeId }) => noticeId)]);

describe('what arrives', () => {
  it('is urgent with fewer than 7 days left, all of one look in one mail', () => {
    const items = [
      makeItem('six', { safeDay: inDays(6) }),
      makeItem('seven', { safeDay: inDays(7) }),
      makeItem('over', { safeDay: inDays(-2) }),
      makeItem('closed', { safeDay: inDays(1), isOpen: false }),
      makeItem('other', { safeDay: inDays(1), ownerEmail: null }),
    ];
    expect(shape(plan({ items }))).toEqual([
      ['urgent', ADA, ['over', 'six']],
      ['urgent', OFFICE, ['other']],
    ]);
  });

  it('is urgent by the term to tell the client too', () => {
    const items = [
      makeItem('untold', { toldClient: false, tellBy: inDays(3) }),
      makeItem('told', { toldClient: true, tellBy: inDays(3) }),
    ];
    expect(shape(plan({ items }))).toEqual([['urgent', ADA, ['untold']]]);
  });

  it('is news once, and again when its day comes nearer or becomes known', () => {
    const items = [makeItem('a', { safeDay: inDays(3) })];
    const seenAs = (safeDay: CivilDate | null) => shape(plan({ items, seen: new Map([['a', safeDay]]) }));
    expect(seenAs(inDays(3))).toEqual([]);
    expect(seenAs(inDays(2))).toEqual([]);
    expect(seenAs(inDays(20))).toEqual([['urgent', ADA, ['a']]]);
    expect(seenAs(null)).toEqual([['urgent', ADA, ['a']]]);
  });

  it('is news too when it is opened again or dated, whatever its day was before', () => {
    const open = makeItem('a', { safeDay: inDays(1) });
    const before = [
      { ...open, isOpen: false },
      { ...open, isUndated: true, safeDay: inDays(-9) },
    ];
    for (const item of before) {
      const seen = new Map([['a', knownDay(item)]]);
      expect(shape(plan({ items: [item], seen }))).toEqual([]);
      expect(shape(plan({ items: [open], seen }))).toEqual([['urgent', ADA, ['a']]]);
    }
  });

  it('stands in the digest where that goes out now', () => {
    const items = [makeItem('a', { safeDay: inDays(3) })];
    const haveDigest = new Set<string>();
    expect(shape(plan({ items, haveDigest }))).toEqual([['digest', ADA, ['a']]]);
    expect(shape(plan({ items, haveDigest, wantsDigest: false }))).toEqual([['urgent', ADA, ['a']]]);
  });
});

describe('an archive', () => {
  const pile = (count: number) =>
    Array.from({ length: count }, (_, n) => makeItem(`n${n}`, { batchId: 'carico', safeDay: inDays(n % 5) }));

  it('of more than twenty gives one summary for each person, not a flood', () => {
    expect(shape(plan({ items: pile(20) })).map(([kind]) => kind)).toEqual(['urgent']);
    const bundles = plan({ items: pile(21) });
    expect(bundles.map(({ kind, to }) => [kind, to])).toEqual([['import', ADA]]);
    expect(itemsOf(bundles[0] as Bundle)).toHaveLength(21);
  });

  it('of old papers gives a summary too, beside what is urgent by itself', () => {
    const items = [
      makeItem('old', { safeDay: inDays(-400) }),
      makeItem('late', { safeDay: inDays(-20) }),
      makeItem('new', { safeDay: inDays(2) }),
    ];
    expect(shape(plan({ items }))).toEqual([
      ['urgent', ADA, ['late', 'new']],
      ['import', ADA, ['old']],
    ]);
  });

  it('without anything urgent waits for the digest', () => {
    const items = pile(30).map((item) => ({ ...item, safeDay: inDays(12) }));
    expect(plan({ items })).toEqual([]);
  });
});

it('has the same id for the same mail, and another for another day, reader or content', () => {
  const items = [
    makeItem('a', { safeDay: inDays(3) }),
    makeItem('b', { safeDay: inDays(3), ownerEmail: null }),
  ];
  const ids = (over: Partial<PlanFacts>) => plan(over).map(reminderMailId);
  const none = new Set<string>();
  const all = [
    ...ids({ items }),
    ...ids({ items, haveDigest: none }),
    ...ids({ items, haveDigest: none, today: inDays(1) }),
    ...ids({ items: items.map((item) => ({ ...item, safeDay: inDays(2) })) }),
    ...ids({ items, today: inDays(1) }),
  ];
  expect(new Set(all).size).toBe(10);
  expect(ids({ items: items.toReversed() })).toEqual(ids({ items }));
});
