import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../contract/result.schema.ts';
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
