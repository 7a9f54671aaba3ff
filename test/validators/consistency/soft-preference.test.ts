// Among differing readings of a number without a check, the one that looks like such numbers is shown; nothing more.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import { chooseFields } from '../../../validators/consistency/index.ts';
import { candidate, reread, TODAY } from './candidate-builder.ts';

const choose = (...candidates: Candidate[]) => chooseFields(candidates, { kind: 'comunicazione' }, TODAY);
const number = (value: string, ...texts: string[]) =>
  candidate({ field: 'numeroComunicazione', value, rereads: texts.map((text) => reread(text)) });
const act = (value: string, ...texts: string[]) =>
  candidate({ field: 'codiceAtto', value, rereads: texts.map((text) => reread(text)) });

describe('readings that differ', () => {
  it('the usual end comes first, for a person still', () => {
    const before = choose(number('0012345625461'));
    const field = choose(number('0012345625461', '0012345625401')).numeroComunicazione;
    expect(field).toMatchObject({ value: '0012345625401', state: 'needs_review', raw: '0012345625401' });
    expect(field.alternatives).toEqual(['0012345625461']);
    expect(field.doubts).toContain('read.differs');
    expect(before.numeroComunicazione.value).toBe('0012345625461');
  });

  it('the year of the codice atto comes first', () => {
    const field = choose(number('0012345628401', '0012345625401'), act('12345672518', '12345672518'));
    expect(field.numeroComunicazione).toMatchObject({ value: '0012345625401', state: 'needs_review' });
  });

  it('equal ones stay as they were read, and the other is shown beside it', () => {
    const field = choose(number('0012345625401', '0012845625401')).numeroComunicazione;
    expect(field).toMatchObject({ value: '0012345625401', alternatives: ['0012845625401'] });
  });

  it('a codice atto whose check digit holds comes first', () => {
    const field = choose(act('12345672578', '12345672518')).codiceAtto;
    expect(field).toMatchObject({ value: '12345672518', state: 'needs_review' });
  });

  it('an accepted number is left alone, whatever it looks like', () => {
    const twice = choose(number('0399638799113', '0399638799113')).numeroComunicazione;
    expect(twice).toMatchObject({ value: '0399638799113', state: 'accepted' });
  });

  it('another communication that the text mentions is no reading of this one', () => {
    const mentioned = candidate({
      field: 'numeroComunicazione',
      value: '0012345625401',
      ruleId: 'numero-comunicazione.mentioned',
    });
    expect(choose(number('0012345625461'), mentioned).numeroComunicazione.value).toBe('0012345625461');
  });
});
