// The letter to the client: only for an avviso telematico, only what was surely read, blanks for the rest.
import { describe, expect, it } from 'vitest';
import { clientLetter } from '../../../pipeline/messages/client-letter.ts';
import { computeDeadline } from '../../../rules/deadlines/index.ts';
import { factsOf, telematic } from '../../rules/deadlines/facts.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const fields = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  codiceFiscale: makeField('RSSMRA85T10A562S', { state: 'needs_review' }),
  dataElaborazione: makeField('2026-01-12'),
  annoImposta: makeField(2024),
  importoTotale: makeField(233_209),
});
const letterFor = (deadline: ReturnType<typeof computeDeadline> | null) =>
  clientLetter(makeResult({ fields, deadline }));

describe('the letter to the client', () => {
  it('names the notice, the sum, the safe day to pay and the day to inform by', () => {
    const letter = letterFor(computeDeadline(telematic('2026-01-12', '2026-01-20'))) ?? '';
    expect(letter).toContain('n. 0012345625401');
    expect(letter).toContain('€ 2.332,09');
    expect(letter).toContain('trasmesso il 20/01/2026');
    expect(letter).toContain('entro il 20/04/2026');
    expect(letter).toContain('informare il cliente entro il 19/02/2026');
    expect(letter).toContain('Impedimenti oggettivi');
  });

  it('leaves blank what was not surely read', () => {
    const letter = letterFor(computeDeadline(telematic('2026-01-12', '2026-01-20'))) ?? '';
    expect(letter).toContain('[codice fiscale]');
    expect(letter).not.toContain('RSSMRA85T10A562S');
    expect(letter).toContain('[nome del cliente]');
  });

  it('gives the earlier of two readings', () => {
    const letter = letterFor(computeDeadline(telematic('2025-05-05', '2025-05-16'))) ?? '';
    expect(letter).toContain('entro il 14/08/2025');
    expect(letter).not.toContain('18/09/2025');
  });

  it('names no day to pay by where the transmission is not known', () => {
    const unknown = telematic('2026-01-12', '2026-01-20', {
      isTelematicProved: false,
      day0: { date: null, evidence: 'unknown' },
    });
    const letter = letterFor(computeDeadline(unknown)) ?? '';
    expect(letter).toContain('entro il termine da accertare');
    expect(letter).toContain('[data di trasmissione]');
  });

  it('is not for other notices', () => {
    expect(letterFor(computeDeadline(factsOf('2026-01-12', '2026-02-02')))).toBeNull();
    expect(letterFor(null)).toBeNull();
  });
});
