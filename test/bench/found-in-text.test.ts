import { describe, expect, it } from 'vitest';
import { foundInText, identifiersOf } from '../../bench/peers/found-in-text.ts';

const truth = {
  file: 'a.pdf',
  profile: 'fax',
  kind: 'comunicazione',
  civis: true,
  numero_comunicazione: '0012345625401',
  codice_fiscale: 'SMPRNS71E52H501J',
  importo_totale: 12.5,
};

describe('identifiers in a peer’s text', () => {
  it('are those of the truth, and none on a paper that is no notice', () => {
    expect(identifiersOf(truth)).toEqual(['0012345625401', 'SMPRNS71E52H501J']);
    expect(identifiersOf({ ...truth, kind: 'altro' })).toEqual([]);
  });

  it('may be grouped or broken over lines, but not be another digit', () => {
    const wanted = identifiersOf(truth);
    expect(foundInText(wanted, 'Comunicazione n. 00123456 25401\nC.F. smprns71e52\nh501j')).toBe(2);
    expect(foundInText(wanted, 'Comunicazione n. 00123456 25407\nC.F. SMPRNS71E52H5O1J')).toBe(0);
  });
});
