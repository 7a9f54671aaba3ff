// The letter to the client: one for every notice with a term, only what was surely read, blanks for the rest.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { SUBTYPES } from '../../../../contract/words.ts';
import { clientLetter } from '../../../../pipeline/messages/letters/client-letter.ts';
import { LETTER_ACTS } from '../../../../pipeline/messages/letters/letter-acts.table.ts';
import { letterAsText } from '../../../../pipeline/outputs/letters/letter-as-text.ts';
import { computeDeadline, type DeadlineFacts } from '../../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from '../../../rules/deadlines/facts.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

const TODAY = day('2026-02-10');
const fields = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  numeroCartella: makeField('06820260041736535'),
  codiceFiscale: makeField('RSSMRA85T10A562S', { state: 'needs_review' }),
  dataElaborazione: makeField('2026-01-12'),
  annoImposta: makeField(2024),
  importoTotale: makeField(233_209),
});
type Notice = Result['notice'];
const notice = (over: Partial<Notice> = {}): Notice => ({
  ...{ kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
  ...over,
});

function letterOf(
  facts: DeadlineFacts | null,
  over: Partial<Notice> = {},
  more: Partial<Result> = {},
): string {
  const deadline = facts && computeDeadline(facts);
  const letter = clientLetter(makeResult({ fields, deadline, notice: notice(over), ...more }), TODAY);
  return letter ? letterAsText(letter) : '';
}
const toClient = (letter: string) => letter.split('\n---\n')[0] ?? '';
const unknownDay = factsOf('2026-01-12', null, { channel: 'unknown' });

describe('the letter to the client', () => {
  it('says what came, what it asks, by when and what can be done', () => {
    const letter = toClient(letterOf(factsOf('2026-01-12', '2026-02-02')));
    expect(letter).toContain('n. 0012345625401');
    expect(letter).toContain('€ 2.332,09');
    expect(letter).toContain('Entro quando: il 03/04/2026.');
    expect(letter).toContain('fino a 20 rate, la prima entro il 03/04/2026');
    expect(letter).toContain('La richiesta non sposta il termine per pagare');
    expect(letter).toContain('ricevute dei versamenti F24');
    expect(letter).toContain('La preghiamo di risponderci');
    expect(letter).not.toContain('da verificare');
  });

  it('leaves blank what was not surely read', () => {
    const letter = letterOf(factsOf('2026-01-12', '2026-02-02'));
    expect(letter).toContain('[codice fiscale]');
    expect(letter).not.toContain('RSSMRA85T10A562S');
    expect(letter).toContain('Gentile [nome del cliente],');
  });

  it('never prints the “not before” day as a term', () => {
    const deadline = computeDeadline(unknownDay);
    expect(deadline.safe).toBe('2026-03-13');
    const letter = toClient(letterOf(unknownDay));
    expect(letter).toContain('Entro quando: termine da accertare. Non sappiamo ancora');
    expect(letter).not.toContain('13/03/2026');
    expect(letter).toContain('busta con l’etichetta della raccomandata');
  });

  it('says of a day to check that it is one, and why to the office alone', () => {
    const letter = letterOf(factsOf('2026-01-12', '2026-02-02', { printedTermDays: 30 }));
    expect(toClient(letter)).toContain('Questa data è da verificare');
    expect(toClient(letter)).not.toContain('Da controllare');
    expect(letter).toContain('Da controllare (pagamento): Sull’atto è scritto un termine di 30 giorni');
  });

  it('says that a term is over instead of asking to keep it', () => {
    const letter = toClient(letterOf(factsOf('2025-10-01', '2025-10-08')));
    expect(letter).toContain('(09/12/2025) è già passato. Ci chiami oggi stesso');
    expect(letter).not.toContain('ultimo giorno che consideriamo sicuro');
  });

  it('keeps the thirty days of an avviso telematico, the safe readings and the duty', () => {
    const letter = letterOf(telematic('2026-01-12', '2026-01-20'), { kind: 'avviso_telematico' });
    expect(letter).toContain('trasmesso il 20/01/2026');
    expect(letter).toContain('Entro quando: il 20/04/2026');
    expect(letter).toContain('per i chiarimenti il giorno sicuro è il 23/03/2026');
    expect(letter).toContain('Informare il cliente entro il 19/02/2026');
    expect(letter).toContain('Impedimenti oggettivi');
    const summer = toClient(letterOf(telematic('2025-05-05', '2025-05-16'), { kind: 'avviso_telematico' }));
    expect(summer).toContain('14/08/2025');
    expect(summer).not.toContain('18/09/2025');
  });

  it('tells of a cartella by when to appeal, and that its instalments are the collector’s', () => {
    const facts = factsOf(null, '2026-02-09', { act: 'cartella', channel: 'pec', rowsAreTax: true });
    const letter = toClient(letterOf(facts, { kind: 'cartella', subtype: null }));
    expect(letter).toContain('cartella di pagamento n. 06820260041736535');
    expect(letter).toContain('Un ricorso va presentato entro il 10/04/2026');
    expect(letter).toContain('rateazione all’agente della riscossione');
    expect(letter).not.toContain('prima rata');
  });

  it('sends a formal control to its office, not to CIVIS', () => {
    const letter = letterOf(factsOf('2026-01-12', '2026-02-02', { act: '36-ter' }), { subtype: '36-ter' });
    expect(letter).toContain('non passa da CIVIS');
    expect(letter).toContain('Consegna documenti e istanze');
    expect(letter).not.toContain('canale CIVIS');
  });

  it('names the notice that a redetermined one replaces', () => {
    const facts = factsOf('2026-01-12', '2026-02-02', { redeterminationOf: { parentElaborated: null } });
    const letter = letterOf(facts, { redeterminationOf: '0099999925401' });
    expect(letter).toContain('quella precedente (n. 0099999925401)');
    expect(letterOf(facts, { redeterminationOf: '2025-11-03' })).toContain('quella precedente (03/11/2025)');
    expect(letter).toContain('a rate, se per questo atto si può');
  });

  it('is there for every kind of act, with every place filled', () => {
    for (const subtype of SUBTYPES) {
      const letter = letterOf(factsOf('2026-01-12', '2026-02-02', { act: subtype }), { subtype });
      expect(letter, subtype).toContain('0012345625401');
      expect(letter, subtype).not.toMatch(/\{|\}|undefined/);
    }
    expect(Object.keys(LETTER_ACTS)).toEqual(expect.arrayContaining([...SUBTYPES]));
  });

  it('is not there without a term, for other papers, or while the kind is in doubt', () => {
    expect(letterOf(null)).toBe('');
    expect(letterOf(unknownDay, { kind: 'altro', subtype: null })).toBe('');
    expect(letterOf(unknownDay, {}, { warnings: [{ code: 'notice.doubtful', message: '' }] })).toBe('');
  });

  it('is the same for the same result, whatever a name holds', () => {
    const hostile = makeFields({ ...fields, denominazione: makeField('Ada\r\nBcc: x@y.it\u202e Prova') });
    const write = () => letterOf(factsOf('2026-01-12', '2026-02-02'), {}, { fields: hostile });
    expect(write()).toBe(write());
    expect(write()).toContain('Gentile Ada Bcc: x@y.it Prova,');
  });
});
