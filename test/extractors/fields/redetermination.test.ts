// Does a letter replace an earlier one, and which; and the sums it prints.
import { describe, expect, it } from 'vitest';
import { printedAmounts, redeterminationIn } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

describe('redeterminationIn', () => {
  it.each([
    [
      'La presente annulla e sostituisce la comunicazione n. 0012345625401 elaborata il 03-02-2026.',
      { numero: '0012345625401', elaborataIl: '2026-02-03' },
    ],
    [
      'in sostituzione della precedente\ncomunicazione n. 0012345625401',
      { numero: '0012345625401', elaborataIl: null },
    ],
    [
      'rideterminazione degli esiti della comunicazione del 03/02/2026',
      { numero: null, elaborataIl: '2026-02-03' },
    ],
    [
      'sostituisce la comunicazione n. 0012345625401 e sostituisce la comunicazione n. 0012345725401',
      { numero: null, elaborataIl: null },
    ],
  ])('reads: %s', (text, expected) => {
    expect(redeterminationIn(pagesOf(text))).toEqual(expected);
  });

  it.each([
    'Comunicazione n. 0012345625401\nComunicazione elaborata il 03-02-2026',
    'L’ufficio può rettificare la comunicazione; il termine decorre dalla comunicazione rideterminata.',
    'Il termine è sospeso fino alla comunicazione definitiva contenente la rideterminazione.',
    'annulla la dichiarazione n. 0012345625401 del 03/02/2026',
  ])('says nothing of this letter: %s', (text) => {
    expect(redeterminationIn(pagesOf(text))).toBeNull();
  });
});

it('printedAmounts takes each plain sum once, and none that is small or spoilt', () => {
  const text = 'IRPEF 2.140,50   214,05\nTotale 2.140,50\nbollo 5,88\nmora 1.2S4,00\n3 881,00';
  expect(printedAmounts(pagesOf(text))).toEqual([214_050, 21_405, 388_100]);
});
