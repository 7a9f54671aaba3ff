import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../contract/result.schema.ts';
import { calendarOf } from '../../../pipeline/outputs/calendar.ts';
import { registerCsv } from '../../../pipeline/outputs/register.ts';
import { resultTable, summaryLine } from '../../../pipeline/outputs/result-table.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const DEADLINE: Deadline = {
  due: '2026-05-11',
  safe: '2026-05-11',
  raw: '2026-05-10',
  day0: '2026-03-11',
  day0Evidence: 'user',
  days: 60,
  ruleId: 'A1-NEW',
  law: 'art. 2 c. 2 DLgs 462/1997',
  purpose: 'pay',
  tolerance: '2026-05-17',
  confidence: 'to_check',
  warnings: [],
  ruleConfidence: 'V1',
  explanation: '60 giorni dal 11/03/2026.',
  others: [],
};

describe('calendar', () => {
  it('gives the appeal and the duty to inform events of their own, on their own safe days', () => {
    const { others: _, ...pay } = DEADLINE;
    const others = [
      { ...pay, purpose: 'clarify' as const },
      { ...pay, purpose: 'appeal' as const, safe: '2026-06-11' },
      { ...pay, purpose: 'inform_client' as const, safe: null },
    ];
    const ics =
      calendarOf(makeResult({ deadline: { ...pay, others } }), new Date('2026-01-01T00:00:00Z')) ?? '';
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(ics).toContain('DTSTART;VALUE=DATE:20260611');
    expect(ics).toContain('SUMMARY:Ricorso');
    expect(new Set(ics.match(/^UID:.*$/gm)).size).toBe(2);
  });

  it('puts an all-day event on the safe day with three alarms and a stable UID', () => {
    const ics = calendarOf(makeResult({ deadline: DEADLINE }), new Date('2026-01-01T00:00:00Z')) ?? '';
    expect(ics).toContain('DTSTART;VALUE=DATE:20260511');
    expect(ics.match(/BEGIN:VALARM/g)).toHaveLength(3);
    expect(ics).toContain('TRIGGER:-P15D');
    expect(ics).toContain('UID:abababababababab-1@civis-intake');
  });

  it('never shows a floor as the deadline', () => {
    const ics =
      calendarOf(makeResult({ deadline: { ...DEADLINE, day0: null, due: null } }), new Date(0)) ?? '';
    expect(ics).toContain('Verificare la scadenza');
    expect(ics).toContain('non prima del');
  });

  it('gives nothing without a day', () => {
    expect(calendarOf(makeResult(), new Date(0))).toBeNull();
  });
});

describe('register', () => {
  it('opens in Italian Excel and runs no formula', () => {
    const csv = registerCsv([
      makeResult({ fields: makeFields({ denominazione: makeField('=HYPERLINK("http://x")') }) }),
    ]);
    expect(csv.startsWith('\uFEFFid;file;')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('table', () => {
  it('marks doubt without colour and clips long notes', () => {
    const result = makeResult({
      status: 'needs_review',
      notice: {
        kind: 'comunicazione',
        subtype: '36-bis',
        forCivis: true,
        why: null,
        redeterminationOf: null,
      },
      fields: makeFields({ numeroComunicazione: makeField('0012345625401', { state: 'needs_review' }) }),
      deadline: { ...DEADLINE, day0: null },
      warnings: [{ code: 'x', message: 'molto '.repeat(40) }],
    });
    const table = resultTable([result], false);
    expect(table).toContain('0012345625401*');
    expect(table).toContain('≥ 11/05/2026');
    expect(table).not.toContain('\u001b');
    expect(table).toContain('…');
    expect(resultTable([result], true)).toContain('\u001b[33mda controllare');
    expect(summaryLine([result])).toBe('0 pronte, 1 da controllare, 0 non per CIVIS, 0 non riuscite');
  });
});
