// Digests: who gets which notice under which heading, and what of it a mail may say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../../contract/civil-date.ts';
import { type Bundle, digestsFor, itemsOf } from '../../../../pipeline/office/reminders/bundle.ts';
import { composeMail } from '../../../../pipeline/office/reminders/compose-mail.ts';
import type { LineStyle } from '../../../../pipeline/office/reminders/item-line.ts';
import type { ReminderItem } from '../../../../pipeline/office/reminders/reminder-item.ts';
import { type Section, sectionOf } from '../../../../pipeline/office/reminders/sections.ts';
import { makeItem, OFFICE, TODAY } from './make-item.ts';

const STYLE: LineStyle = { details: 'number', language: 'it' };
const digests = (items: readonly ReminderItem[]) => digestsFor(items, TODAY, OFFICE);
const inDays = (days: number) => addDays(TODAY, days);

describe('the heading of a notice', () => {
  it.each<[string, Partial<ReminderItem>, Section | null]>([
    ['far away', {}, null],
    ['in 16 days', { safeDay: inDays(16) }, null],
    ['in 15 days', { safeDay: inDays(15) }, 'due'],
    ['today', { safeDay: TODAY }, 'due'],
    ['yesterday', { safeDay: inDays(-1) }, 'overdue'],
    ['closed, yesterday', { safeDay: inDays(-1), isOpen: false }, null],
    ['undated, its floor long over', { safeDay: inDays(-90), isUndated: true }, 'undated'],
    ['undated, no day at all', { safeDay: null, isUndated: true }, 'undated'],
    ['without a day and without a reason', { safeDay: null }, 'undated'],
    ['not read', { safeDay: null, error: 'pdf.encrypted' }, 'failed'],
    ['client not told', { toldClient: false }, 'tell'],
    ['client not told, and due', { toldClient: false, safeDay: inDays(3) }, 'due'],
    ['nobody keeps whether the client was told', { toldClient: null }, null],
    ['in review since yesterday', { safeDay: null, reviewSince: inDays(-1) }, null],
    ['in review for three days', { safeDay: null, reviewSince: inDays(-3) }, 'review'],
    ['to check', { isToCheck: true }, 'to_check'],
    ['decided, and then changed', { isChanged: true }, 'to_check'],
    ['its request discarded, whatever days are left', { isDiscarded: true, toldClient: false }, 'discarded'],
    ['its request discarded, and due', { isDiscarded: true, safeDay: inDays(3) }, 'due'],
    ['its request discarded, then closed', { isDiscarded: true, isOpen: false }, null],
    ['undated, client not told', { safeDay: inDays(-3), isUndated: true, toldClient: false }, 'tell'],
  ])('%s', (_, over, section) => {
    expect(sectionOf(makeItem('a', over), TODAY)).toBe(section);
  });
});

describe('digests', () => {
  it('go to the person in charge, the rest to the office, never to nobody', () => {
    const due = { safeDay: inDays(2) };
    const made = digests([
      makeItem('a', due),
      makeItem('b', { ...due, ownerEmail: 'ADA.Prova@studio.example ' }),
      makeItem('c', { ...due, ownerEmail: null, ownerName: null }),
      makeItem('d', { ...due, ownerEmail: 'nessuno' }),
      makeItem('e', { ...due, ownerEmail: 'x@y.it, spia@example.com' }),
    ]);
    const who = made.map((one) => [
      one.to,
      itemsOf(one)
        .map(({ noticeId }) => noticeId)
        .join(''),
    ]);
    expect(who).toEqual([
      ['ada.prova@studio.example', 'ab'],
      [OFFICE, 'cde'],
    ]);
  });

  it('are not made of nothing', () => {
    expect(digests([])).toEqual([]);
    expect(digests([makeItem('a'), makeItem('b', { isOpen: false, safeDay: TODAY })])).toEqual([]);
  });

  it('name the worst first, and each notice once', () => {
    const [made] = digests([
      makeItem('check', { isToCheck: true }),
      makeItem('soon', { safeDay: inDays(9), isToCheck: true, toldClient: false }),
      makeItem('sooner', { safeDay: inDays(1) }),
      makeItem('over', { safeDay: inDays(-4) }),
      makeItem('over', { safeDay: inDays(-4) }),
    ]);
    const shape = made?.sections.map(({ section, items }) => [
      section,
      items.map(({ noticeId }) => noticeId),
    ]);
    expect(shape).toEqual([
      ['overdue', ['over']],
      ['due', ['sooner', 'soon']],
      ['to_check', ['check']],
    ]);
  });

  const anyDay = fc.option(fc.integer({ min: -400, max: 400 }).map(inDays), { nil: null });
  const anyItem = fc.record({
    noticeId: fc.nat({ max: 60 }).map((n) => `n${n}`),
    isOpen: fc.boolean(),
    safeDay: anyDay,
    isUndated: fc.boolean(),
    isToCheck: fc.boolean(),
    toldClient: fc.constantFrom(true, false, null),
    reviewSince: anyDay,
    error: fc.constantFrom(null, 'pdf.damaged'),
    ownerEmail: fc.constantFrom(null, 'a@studio.example', 'b@studio.example', 'kaputt'),
  });
  const anyItems = fc
    .uniqueArray(anyItem, { selector: ({ noticeId }) => noticeId, maxLength: 60 })
    .map((all) => all.map(({ noticeId, ...over }) => makeItem(noticeId, over)));

  it('hold every open notice within 15 days exactly once, also as text, and no closed one', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const made = digests(items);
        const texts = made.map((one) => composeMail(one, STYLE).text);
        for (const { noticeId, isOpen, safeDay } of items) {
          const hits = made.flatMap((one) => itemsOf(one)).filter((item) => item.noticeId === noticeId);
          if (!isOpen) expect(hits).toEqual([]);
          else if (safeDay !== null && daysBetween(TODAY, safeDay) <= 15) expect(hits).toHaveLength(1);
          const lines = texts.join('\n').split('\n');
          const named = lines.filter((line) => line.endsWith(`atto ${noticeId}`));
          expect(named).toHaveLength(hits.length);
        }
      }),
    );
  });

  it('do not depend on the order of the notices', () => {
    const write = (items: readonly ReminderItem[]) => JSON.stringify(digests(items));
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(write(items.toReversed())).toBe(write(items));
      }),
    );
  });
});

describe('a digest as a mail', () => {
  const hostile = makeItem('h1', {
    safeDay: inDays(3),
    taxpayer: '<img src="https://example.com/x.png">\r\nBcc: spia@example.com\u202e',
    ownerName: null,
    ownerEmail: null,
  });
  const bundleOf = (...items: ReminderItem[]): Bundle => {
    const [bundle] = digests(items);
    if (!bundle) throw new Error('nothing to compose');
    return bundle;
  };

  it('counts in its subject and says the days in its lines', () => {
    const { subject, text } = composeMail(
      bundleOf(
        makeItem('a', { safeDay: TODAY }),
        makeItem('b', { safeDay: inDays(1), kind: 'cartella', subtype: null }),
        makeItem('c', { safeDay: inDays(-12), isToCheck: true }),
        makeItem('d', { safeDay: inDays(-40), isUndated: true }),
        makeItem('e', { toldClient: false, tellBy: inDays(5) }),
      ),
      STYLE,
    );
    expect(subject).toBe(
      'Scadenze al 22/11/2026: 1 con il termine passato, 2 entro 15 giorni, 1 da comunicare al cliente, 1 senza data',
    );
    expect(text).toContain('comunicazione 36-bis n. 0012345625401 · scade OGGI · atto a');
    expect(text).toContain('cartella n. 0012345625401 · entro il 23/11/2026, DOMANI · atto b');
    expect(text).toContain('era entro il 10/11/2026, da 12 giorni · data da controllare · atto c');
    expect(text).toContain('non prima del 13/10/2026, da accertare · atto d');
    expect(text).toContain('cliente da informare entro il 27/11/2026 · atto e');
  });

  it.each<[LineStyle['details'], readonly string[], readonly string[]]>([
    ['none', ['atto x'], ['0012345625401', 'Bruno Finto', 'FINTO', 'finto bruno.pdf']],
    ['number', ['atto x', '0012345625401'], ['Bruno Finto', 'FINTO', 'finto bruno.pdf']],
    ['name', ['atto x', '0012345625401', 'Bruno Finto', 'FINTO', 'finto bruno.pdf'], []],
  ])('says no more than CIVIS_MAIL_DETAILS=%s lets out', (details, said, unsaid) => {
    const bundle = bundleOf(makeItem('x', { safeDay: null, error: 'pdf.damaged' }));
    const { subject, text, html } = composeMail(bundle, { details, language: 'it' });
    for (const part of said) expect(`${text}${html}`).toContain(part);
    for (const part of unsaid) expect(`${subject}${text}${html}`).not.toContain(part);
  });

  it('takes the sting out of hostile names and loads nothing', () => {
    const { subject, text, html } = composeMail(bundleOf(hostile), { details: 'name', language: 'it' });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(`${text}${html}`).not.toContain('\u202e');
    expect(html).not.toMatch(/<img|<a |<script|<link|src=\s*"|url\(/);
    expect(html).toContain('&lt;img');
  });

  it('leaves no line of what is due to the program, and says how many others it left', () => {
    const many = [
      ...Array.from({ length: 120 }, (_, n) => makeItem(`d${n}`, { safeDay: inDays(5) })),
      ...Array.from({ length: 120 }, (_, n) => makeItem(`o${n}`, { safeDay: inDays(-200) })),
    ];
    const lines = composeMail(bundleOf(...many), STYLE).text.split('\n');
    expect(lines.filter((line) => /atto d\d+$/.test(line))).toHaveLength(120);
    expect(lines.filter((line) => /atto o\d+$/.test(line))).toHaveLength(40);
    expect(lines).toContain('- e altri 80: vederli nel programma');
    expect(lines).toContain('Termine passato (120)');
  });

  it('speaks English too', () => {
    const { subject, text } = composeMail(bundleOf(hostile), { details: 'none', language: 'en' });
    expect(subject).toBe('Deadlines on 22/11/2026: 1 within 15 days');
    expect(text).toContain('communication 36-bis · by 25/11/2026, in 3 days · notice h1');
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('says of whom a notice is whose person has no address', () => {
    const bundle = bundleOf(makeItem('x', { safeDay: TODAY, ownerEmail: null }));
    expect(composeMail(bundle, STYLE).text).toContain('in carico a Ada Prova, senza indirizzo valido');
    expect(composeMail(bundle, { ...STYLE, details: 'none' }).text).not.toContain('Ada');
  });
});
