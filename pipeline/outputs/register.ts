// The register of a run ("scadenzario"): CSV for Italian Excel (semicolon, BOM), one row per notice.
import { stringify } from 'csv-stringify/sync';
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';

const CENTS_PER_EURO = 100;
/** A cell that begins so would be run as a formula by a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** @param isContinued rows for a register that has its head already */
export function registerCsv(results: readonly Result[], isContinued = false): string {
  const rows = results.map((result) => ({
    id: result.id,
    file: result.source.path,
    stato: result.status,
    atto: result.notice.kind,
    sottotipo: result.notice.subtype ?? '',
    'numero comunicazione': asText(result.fields.numeroComunicazione.value),
    'codice atto': asText(result.fields.codiceAtto.value),
    'numero cartella': asText(result.fields.numeroCartella.value),
    'codice fiscale': asText(result.fields.codiceFiscale.value),
    denominazione: asText(result.fields.denominazione.value),
    'anno imposta': asText(result.fields.annoImposta.value),
    importo: euros(result.fields.importoTotale.value),
    'ricevuto il': day(result.source.receivedOn),
    scadenza: day(result.deadline?.due ?? null),
    'entro (prudente)': day(result.deadline?.safe ?? null),
    regola: result.deadline?.ruleId ?? '',
    certezza: result.deadline?.confidence ?? '',
    avvisi: result.warnings.map((w) => w.code).join(' '),
    errore: result.error?.code ?? '',
  }));
  return stringify(rows.map(guard), {
    header: !isContinued,
    delimiter: ';',
    bom: !isContinued,
    record_delimiter: 'windows',
  });
}

function guard<Row extends Record<string, string>>(row: Row): Record<string, string> {
  const safe = Object.entries(row).map(([key, cell]) => [key, FORMULA_START.test(cell) ? `'${cell}` : cell]);
  return Object.fromEntries(safe) as Record<string, string>;
}

function asText(value: string | number | null): string {
  return value === null ? '' : String(value);
}

function euros(cents: string | number | null): string {
  return typeof cents === 'number' ? (cents / CENTS_PER_EURO).toFixed(2).replace('.', ',') : '';
}

function day(text: string | null): string {
  const parsed = text ? parseCivilDate(text) : null;
  return parsed ? italianDay(parsed) : '';
}
