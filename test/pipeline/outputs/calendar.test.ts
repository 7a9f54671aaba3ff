// Calendars read again by an independent parser: days, alarms, UIDs, sequences, and names that try to be calendars.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../contract/result.schema.ts';
import { calendarEvents } from '../../../pipeline/outputs/calendar/calendar-events.ts';
import {
  calendarBody,
  calendarFile,
  calendarFoot,
  calendarHead,
} from '../../../pipeline/outputs/calendar/calendar-text.ts';
import { tellNotice } from '../../../pipeline/outputs/calendar/told-notice.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';
import { calendarFor, DEADLINE, STAMP } from './support/deadline.ts';
import { parseCalendar } from './support/parse-calendar.ts';

const { others: _, ...PAY } = DEADLINE;
const NAME = 'Prova; Ada, “e figli”';
const full: Result = makeResult({
  notice: { kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
  fields: makeFields({
    denominazione: makeField(NAME),
    numeroComunicazione: makeField('0012345625401'),
    codiceFiscale: makeField('PRVDAA80A41H501X'),
  }),
  deadline: DEADLINE,
});
const later: Result = { ...full, deadline: { ...DEADLINE, safe: '2026-05-18', due: '2026-05-18' } };
const practice = {
  number: '2026012312345',
  kind: 'first',
  previousNumber: null,
  sentOn: '2026-01-23',
  state: 'chiusa',
  changedOn: '2026-02-01',
  nextStep: null,
} as const;
const link = {
  id: 'ffffffffffffffff-1',
  why: '',
  kind: 'comunicazione',
  relation: 'redetermined_by',
  strength: 'strong',
  evidence: [],
} as const;

describe('an event', () => {
  it('is all-day on the safe day, with alarms 15, 7 and 2 days before', () => {
    expect(parseCalendar(calendarFile(calendarFor(full)))).toEqual([
      {
        uid: 'abababababababab-1@civis-intake',
        sequence: 0,
        day: '2026-05-11',
        isDate: true,
        status: 'CONFIRMED',
        summary: 'Scadenza: comunicazione 36-bis',
        description: 'Entro il 11/05/2026.\nRegola A1-NEW; da controllare.\nAtto abababababababab-1.',
        stamp: '2026-01-01T09:30:00Z',
        lastModified: '2026-01-01T09:30:00Z',
        alarms: ['-P15D', '-P7D', '-P2D'],
      },
    ]);
  });

  it('to appeal and to inform the client stands on its own safe day', () => {
    const others = [
      { ...PAY, purpose: 'clarify' as const },
      { ...PAY, purpose: 'appeal' as const, safe: '2026-06-11' },
      { ...PAY, purpose: 'inform_client' as const, safe: null },
    ];
    const events = parseCalendar(calendarFile(calendarFor({ ...full, deadline: { ...PAY, others } })));
    expect(events.map(({ uid, day }) => [uid, day])).toEqual([
      ['abababababababab-1@civis-intake', '2026-05-11'],
      ['abababababababab-1-appeal@civis-intake', '2026-06-11'],
    ]);
    expect(events[1]?.summary).toBe('Ricorso: comunicazione 36-bis');
  });

  it('never shows a floor as the deadline', () => {
    const floor = { ...full, deadline: { ...DEADLINE, day0: null, due: null } };
    const [event] = parseCalendar(calendarFile(calendarFor(floor)));
    expect(event?.summary).toBe('Verificare la scadenza: comunicazione 36-bis');
    expect(event?.description).toContain('non prima del 11/05/2026');
  });

  it('speaks English, with ISO days', () => {
    const [event] = parseCalendar(calendarFile(calendarFor(full, { details: 'number', language: 'en' })));
    expect(event?.summary).toBe('Deadline: comunicazione 36-bis');
    expect(event?.description).toBe(
      'By 2026-05-11.\nRule A1-NEW; to be checked.\nNumber 0012345625401.\nNotice abababababababab-1.',
    );
  });

  it.each([
    ['none', false, false],
    ['number', true, false],
    ['name', true, true],
  ] as const)('with details %s: number %s, name %s, codice fiscale never', (details, number, name) => {
    const text = calendarFile(calendarFor(full, { details, language: 'it' }));
    const [event] = parseCalendar(text);
    expect(event?.description.includes('0012345625401')).toBe(number);
    expect(event?.summary.includes(NAME)).toBe(name);
    expect(text.includes('Prova')).toBe(name);
    expect(text).not.toContain('PRVDAA80A41H501X');
  });

  it('says that a number is to be checked', () => {
    const fields = makeFields({ numeroComunicazione: makeField('0012345625401', { state: 'needs_review' }) });
    const [event] = calendarEvents({ ...full, fields }, { details: 'number', language: 'it' });
    expect(event?.description).toContain('Numero 0012345625401 (da controllare).');
  });
});

describe('what was told', () => {
  const [now1, now2] = [new Date('2026-02-01T00:00:00Z'), new Date('2026-03-01T00:00:00Z')];
  const first = calendarFor(full);

  it('stays the same while nothing changes, whenever it is told again', () => {
    expect(calendarFor(full, undefined, first.told, now1).told).toBe(first.told);
  });

  it('grows by one when the day changes, or what is said beside it', () => {
    const second = calendarFor(later, undefined, first.told, now1);
    expect(second.told).toMatchObject({ sequence: 1, updatedAt: now1 });
    const [event] = parseCalendar(calendarFile(second));
    expect(event).toMatchObject({ sequence: 1, day: '2026-05-18', lastModified: '2026-02-01T00:00:00Z' });
    const sure = { ...later, deadline: { ...DEADLINE, ...later.deadline, confidence: 'certain' as const } };
    expect(calendarFor(sure, undefined, second.told, now2).told.sequence).toBe(2);
  });

  it.each<[string, Partial<Result>, boolean]>([
    ['no deadline any more', { deadline: null }, true],
    ['no day any more', { deadline: { ...DEADLINE, safe: null } }, true],
    ['annulled', { practices: [{ ...practice, outcome: 'annullata' }] }, true],
    ['relief in full', { practices: [{ ...practice, outcome: 'sgravio_totale' }] }, true],
    ['replaced beyond doubt', { ruolo: { ...full.ruolo, linkedTo: [{ ...link, evidence: [] }] } }, true],
    [
      'replaced perhaps',
      { ruolo: { ...full.ruolo, linkedTo: [{ ...link, evidence: [], strength: 'medium' }] } },
      false,
    ],
    ['relief in part', { practices: [{ ...practice, outcome: 'sgravio_parziale' }] }, false],
    [
      'redetermined, the letter not there yet',
      { practices: [{ ...practice, outcome: 'rideterminata' }] },
      false,
    ],
    ['confirmed', { practices: [{ ...practice, outcome: 'confermata' }] }, false],
    ['unclear', { practices: [{ ...practice, outcome: 'unclear' }] }, false],
  ])('%s: called off is %s', (_name, over, isGone) => {
    const after = calendarFor({ ...full, ...over }, undefined, first.told, now1);
    const [event] = parseCalendar(calendarFile(after));
    expect(event).toMatchObject({
      uid: 'abababababababab-1@civis-intake',
      day: '2026-05-11',
      status: isGone ? 'CANCELLED' : 'CONFIRMED',
      sequence: isGone ? 1 : 0,
    });
    expect(event?.alarms).toHaveLength(isGone ? 0 : 3);
  });

  it('calls off one event of several, and the rest follows the sequence', () => {
    const others = [{ ...PAY, purpose: 'appeal' as const, safe: '2026-06-11' }];
    const both = calendarFor({ ...full, deadline: { ...PAY, others } });
    const one = calendarFor(full, undefined, both.told, now1);
    expect(parseCalendar(calendarFile(one)).map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CONFIRMED', 1],
      ['CANCELLED', 1],
    ]);
  });

  it('stays called off without counting on, and comes back with a higher sequence', () => {
    const gone = calendarFor({ ...full, deadline: null }, undefined, first.told, now1);
    expect(tellNotice(gone.told, [], now2)).toBe(gone.told);
    const back = calendarFor(full, undefined, gone.told, now2);
    expect(parseCalendar(calendarFile(back))[0]).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
  });

  it('is nothing for a notice that never had a day', () => {
    expect(tellNotice(null, calendarEvents(makeResult()), STAMP)).toBeNull();
  });
});

describe('a feed', () => {
  it('is one calendar however many pages it was written in', () => {
    const notices = Array.from({ length: 7 }, (_, n) =>
      calendarFor({ ...full, id: `0000000000000000-${n}` }),
    );
    const pages = [notices.slice(0, 3), notices.slice(3, 6), notices.slice(6), []];
    const text = calendarHead() + pages.map((page) => calendarBody(page)).join('') + calendarFoot();
    const events = parseCalendar(text);
    expect(events.map(({ uid }) => uid)).toEqual(notices.map(({ id }) => `${id}@civis-intake`));
    expect(text.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
  });

  it('without any event is a calendar all the same', () => {
    expect(parseCalendar(calendarHead() + calendarFoot())).toEqual([]);
  });
});

describe('names that try to be calendars', () => {
  const hostile = [
    'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
    'A\nBEGIN:VALARM',
    'BEGIN:VEVENT',
    'a;b,c\\n:d"e',
    '😀'.repeat(60),
    'è'.repeat(200),
    '\u0000\u0007\u001b[31m',
    '\u2028\u2029\u0085x',
    '\u202Etxt.exe',
    '\ud800 half',
    '\t\t',
  ];
  const style = { details: 'name', language: 'it' } as const;
  const eventOf = (name: string) => {
    const fields = makeFields({ denominazione: makeField(name), numeroComunicazione: makeField(name) });
    return parseCalendar(calendarFile(calendarFor({ ...full, fields }, style)));
  };

  it.each(hostile)('%j', (name) => {
    const events = eventOf(name);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ uid: 'abababababababab-1@civis-intake', day: '2026-05-11' });
    expect(events[0]?.alarms).toHaveLength(3);
    expect(events[0]?.summary).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  it('any other name comes back as it was, on one line', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      ...hostile,
      '\r',
      '\n',
      ';',
      ',',
      '\\',
      ':',
      '"',
      'é',
      '👩‍👩‍👧',
      'X-A:b',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const events = eventOf(pieces.join(''));
        expect(events).toHaveLength(1);
        const said = events[0]?.summary.split(' – ').slice(1).join(' – ') ?? '';
        const plain = pieces
          .join('')
          .replace(/[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ')
          .trim();
        expect(said).toBe([...plain].slice(0, 200).join(''));
      }),
      { numRuns: 120 },
    );
  });
});
