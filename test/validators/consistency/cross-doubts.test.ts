// Fields against their neighbours: year rules only doubt, days out of order block.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import type { FieldName } from '../../../contract/words.ts';
import { chooseFields } from '../../../validators/consistency/index.ts';
import { candidate, TODAY } from './candidate-builder.ts';

/** Each value printed at two places of a scan: accepted unless a neighbour speaks against it. */
const fieldsOf = (values: Partial<Record<FieldName, string>>) => {
  const candidates: Candidate[] = Object.entries(values).flatMap(([field, value]) => [
    candidate({ field: field as FieldName, value }),
    candidate({ field: field as FieldName, value, page: 2 }),
  ]);
  return chooseFields(candidates, { kind: 'comunicazione' }, TODAY);
};

describe('crossDoubts', () => {
  it('leaves fields that fit alone', () => {
    const fields = fieldsOf({
      numeroComunicazione: '0012345625401',
      codiceAtto: '12345672518',
      annoImposta: '2024',
      dataElaborazione: '2026-05-13',
    });
    expect(Object.values(fields).flatMap((field) => field.doubts)).toEqual([]);
    expect(fields.dataElaborazione.state).toBe('accepted');
  });

  it('the year rule of the numbers doubts and does not block', () => {
    const fields = fieldsOf({ numeroComunicazione: '0012345624401', codiceAtto: '12345672518' });
    expect(fields.numeroComunicazione).toMatchObject({ state: 'accepted', doubts: ['cross.model_year'] });
  });

  it.each<[string, Partial<Record<FieldName, string>>, FieldName, string]>([
    ['a day in the future', { dataElaborazione: '2027-05-13' }, 'dataElaborazione', 'date.future'],
    ['a day long ago', { dataElaborazione: '2006-05-13' }, 'dataElaborazione', 'date.too_old'],
    [
      'sent before it was made',
      { dataElaborazione: '2026-05-13', dataTrasmissione: '2026-05-01' },
      'dataTrasmissione',
      'date.order',
    ],
    [
      'tax year after the notice',
      { dataElaborazione: '2023-05-13', annoImposta: '2024' },
      'annoImposta',
      'year.after_notice',
    ],
    [
      'one number for two fields',
      { codiceAtto: '05065230582', codiceFiscale: '05065230582' },
      'codiceAtto',
      'cross.same_number',
    ],
  ])('%s blocks', (_why, values, field, code) => {
    expect(fieldsOf(values)[field]).toMatchObject({ state: 'needs_review' });
    expect(fieldsOf(values)[field].doubts).toContain(code);
  });

  it('an old tax year is only odd', () => {
    const fields = fieldsOf({ dataElaborazione: '2026-05-13', annoImposta: '2015' });
    expect(fields.annoImposta).toMatchObject({ state: 'accepted', doubts: ['year.too_old'] });
  });

  it('gives every field, missing ones too', () => {
    expect(Object.values(fieldsOf({})).every((field) => field.state === 'missing')).toBe(true);
    expect(Object.keys(fieldsOf({}))).toHaveLength(14);
  });
});
