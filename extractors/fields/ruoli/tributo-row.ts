// One row of a ruolo: progressive · code · description · year · amount.
import { findPrintedCents } from '../../../contract/printed-values.ts';
import type { RuoloEntry } from '../../../contract/result.schema.ts';
import type { Row } from '../layout/rows.ts';

// yes: `1 1401 Imposta sul reddito 2020 7.148,34`, `1 2020 0961 Tassa rifiuti 120,00`   no: `Totale da pagare 11.268,11`
const CODE_FIRST = /^(?:\d{1,3} )?([0-9][0-9A-Z]{3}) (.*?) ?\b((?:19|20)\d{2}) (.+)$/;
const YEAR_FIRST = /^(?:\d{1,3} )?((?:19|20)\d{2}) ([0-9][0-9A-Z]{3}) (\D.*?) ([\d.]+,\d{2})$/;

/** The tributo printed on the row, or null. */
export function tributoOf(row: Row): RuoloEntry['tributi'][number] | null {
  const text = row.text.replace(/[|]/g, ' ').replace(/\s+/g, ' ').trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = '', codice = '', descrizione = '', amount = ''] = yearFirst;
    return made(codice, year, descrizione, amount);
  }
  const codeFirst = CODE_FIRST.exec(text);
  if (!codeFirst) return null;
  const [, codice = '', descrizione = '', year = '', amount = ''] = codeFirst;
  return made(codice, year, descrizione, amount);
}

function made(codice: string, year: string, descrizione: string, amount: string) {
  const cents = findPrintedCents(amount);
  if (!cents || cents.repaired) return null;
  return { codice, anno: Number(year), descrizione: descrizione.trim(), importo: cents.value };
}
