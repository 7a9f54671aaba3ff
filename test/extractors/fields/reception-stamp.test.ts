// Reception stamps: how they print the day, where it stands, and the sentences and protocols that are none.
import { describe, expect, it } from 'vitest';
import { extractCandidates, receptionStamp } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const stamps = (text: string) => receptionStamp(pagesOf(text));
const days = (text: string) => stamps(text).map(({ day, ruleId }) => [day, ruleId]);
const RECEIVED = 'reception-stamp.received';
const PROTOCOL = 'reception-stamp.protocol';

describe('receptionStamp', () => {
  it.each([
    ['PERVENUTO 12 MAR 2026', '2026-03-12', RECEIVED],
    ['PERVENUTO\n12 MAR 2026', '2026-03-12', RECEIVED],
    ['PERVENUTO IL 12 MARZO 2026', '2026-03-12', RECEIVED],
    ['PERVENUTO 12 MAR. 26', '2026-03-12', RECEIVED],
    ['PERVENUTA IN DATA 12-MAR-2026', '2026-03-12', RECEIVED],
    ['RICEVUTO IL 12/03/26', '2026-03-12', RECEIVED],
    ['RICEVUTO 12.03.2026', '2026-03-12', RECEIVED],
    ['Ricevuto il 12/03/2026', '2026-03-12', RECEIVED],
    ['ARRIVATO 3 GEN 2026', '2026-01-03', RECEIVED],
    ['POSTA IN ARRIVO 12/03/2026', '2026-03-12', RECEIVED],
    ['PERVENUT0 12 MAR 2026', '2026-03-12', RECEIVED],
    ['PERVENUTO I2 MAR 2O26', '2026-03-12', `${RECEIVED}+glyphs`],
    ['Prot. n. 1234 del 12/03/2026', '2026-03-12', PROTOCOL],
    ['PROT. N. 1234/26 DEL 12 MAR 2026', '2026-03-12', PROTOCOL],
    ['Protocollo in arrivo n. 77 del 12/03/26', '2026-03-12', PROTOCOL],
    ['Oggetto: esito del controllo        PERVENUTO 12 MAR 2026', '2026-03-12', RECEIVED],
    ['Comunicazione n. 0012345625401 RICEVUTO IL 12/03/26', '2026-03-12', RECEIVED],
  ])('%s', (text, day, ruleId) => {
    expect(days(text)).toEqual([[day, ruleId]]);
  });

  it.each([
    'se ha ricevuto la comunicazione il 12/03/2026 può pagare',
    'entro 30 giorni dal ricevimento, 12/03/2026',
    'la comunicazione pervenuta il 12/03/2026',
    'Ricevuto il pagamento di euro 12,03 il 12/03/2026',
    'PERVENUTO 31 FEB 2026',
    'PERVENUTO',
    'PERVENUTO 12 MAR',
    'Protocollo telematico: T240906094000443981573587 del 12/03/2026',
    'Comunicazione elaborata il 12/03/2026',
    'Prot. n. 1234',
    'ENTRATE 12.345,67',
  ])('none in: %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  it('gives page, box and raw text', () => {
    const [stamp] = receptionStamp(pagesOf('Prospetto\fPERVENUTO IL 12 MAR 2026     Studio'));
    expect(stamp).toMatchObject({ page: 2, raw: 'PERVENUTO IL 12 MAR 2026', engineConfidence: 0.93 });
    expect(stamp?.box).toEqual([60, 80, 24 * 12, 24]);
  });

  it('shows every day, the surest word first', () => {
    expect(days('Prot. n. 9 del 10/03/2026\nPERVENUTO 12 MAR 2026')).toEqual([
      ['2026-03-12', RECEIVED],
      ['2026-03-10', PROTOCOL],
    ]);
  });

  it('is no field: nothing of it becomes a candidate', () => {
    expect(extractCandidates(pagesOf('PERVENUTO 12 MAR 2026\nRICEVUTO IL 12/03/2026'))).toEqual([]);
  });
});
