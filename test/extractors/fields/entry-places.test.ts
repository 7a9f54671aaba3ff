// Where the values of an entry of the roll stand: what is printed in each place is asked of the page itself.
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../contract/page-reading.ts';
import { type EntryPlace, entryPlaces, extractRuoli } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const TEXT = `CARTELLA DI PAGAMENTO\fDETTAGLIO DEGLI ADDEBITI
Ente che ha emesso il ruolo: Agenzia delle Entrate
RUOLO N. 2023/353939 straordinario Reso esecutivo in data 23-09-2023 - consegnato il 28/10/2023
Partita di ruolo: T20672302475052743582446851/A
Codice atto: 47399232116
Somme dovute a seguito del controllo automatizzato ai sensi dell'art. 36-bis D.P.R. 600/73
1     1401                  Imposta sul reddito                         2020                     7.148,34
Totale da pagare entro le scadenze                                                               7.148,34
Partita di ruolo: T20672302475052743582446852/B
Codice atto: 47399232227
1     1401                  Imposta sul reddito                         2021                     1.000,00`;

describe('places of entries', () => {
  it('hold the value and as few words beside it as can be', () => {
    const [first] = shown(TEXT);
    expect(first).toEqual({
      numero: '2: 2023/353939',
      anno: '2: 2023/353939',
      ente: '2: Agenzia delle Entrate',
      specie: '2: straordinario',
      causa: '2: 36-bis',
      esecutivoDal: '2: 23-09-2023',
      consegnatoIl: '2: 28/10/2023',
      partita: '2: T20672302475052743582446851/A',
      codiceAtto: '2: 47399232116',
    });
  });

  it('of a second partita are its own, and those above for what stands once', () => {
    const [, second] = shown(TEXT);
    expect(second).toMatchObject({
      numero: '2: 2023/353939',
      ente: '2: Agenzia delle Entrate',
      partita: '2: T20672302475052743582446852/B',
      codiceAtto: '2: 47399232227',
    });
  });

  it('of what was not read are none', () => {
    expect(Object.keys(shown('RUOLO N. 2023/353939')[0] ?? {})).toEqual(['numero', 'anno']);
  });
});

function shown(text: string): Record<string, string>[] {
  const pages = pagesOf(text);
  return entryPlaces(pages, extractRuoli(pages)).map((places) =>
    Object.fromEntries(Object.entries(places).map(([field, place]) => [field, printedIn(pages, place)])),
  );
}

/** The words whose middle lies in the place. */
function printedIn(pages: readonly PageReading[], { page, box: [x, y, w, h] }: EntryPlace): string {
  const reading = pages.find((each) => each.page === page);
  const words = reading?.readings[0]?.lines.flatMap((line) => line.words) ?? [];
  const inside = words.filter(({ box: [left, top, width, height] }) => {
    const [across, down] = [left + width / 2, top + height / 2];
    return across >= x && across <= x + w && down >= y && down <= y + h;
  });
  return `${page}: ${inside.map((word) => word.text).join(' ')}`;
}
