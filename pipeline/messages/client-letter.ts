// The letter by which an intermediary tells the client of an avviso telematico (art. 2-bis DL 203/2005): a template in
// Italian, filled with what was surely read, blanks in square brackets for the rest. A person signs and sends it.
import { type CivilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, Result } from '../../contract/result.schema.ts';

const SURE = new Set<FieldResult['state']>(['accepted', 'confirmed', 'corrected']);
const CENTS_PER_EURO = 100;

/** Null for an act of which no client has to be told. */
export function clientLetter(result: Result): string | null {
  const { deadline, fields } = result;
  const inform = deadline?.others.find(({ purpose }) => purpose === 'inform_client');
  if (!deadline || !inform) return null;
  const known = deadline.day0 !== null;
  const payBy = known ? day(deadline.safe, 'termine da accertare') : 'termine da accertare';
  return [
    'Oggetto: avviso telematico dell’Agenzia delle Entrate',
    '',
    `Gentile ${text(fields.denominazione, 'nome del cliente')},`,
    '',
    `l’Agenzia delle Entrate ci ha trasmesso, come intermediari incaricati, l’avviso telematico n. ${text(
      fields.numeroComunicazione,
      'numero',
    )} che La riguarda (codice fiscale ${text(fields.codiceFiscale, 'codice fiscale')}), sulla dichiarazione per il periodo d’imposta ${text(
      fields.annoImposta,
      'anno',
    )}, elaborato il ${text(fields.dataElaborazione, 'data')} e trasmesso il ${known ? day(deadline.day0, 'data') : '[data di trasmissione]'}.`,
    '',
    `L’importo indicato è ${amount(fields.importoTotale)}. Pagando tutto, o la prima rata, entro il ${payBy} la sanzione resta quella ridotta; pagare le sole sanzioni non basta, e se si possa definire solo una parte è controverso.`,
    '',
    `Se ritiene che l’importo non sia dovuto, ci mandi entro il [data] ciò che lo dimostra: possiamo chiedere il riesame all’Agenzia. La richiesta non sposta il termine per pagare (${payBy}).`,
    '',
    'La preghiamo di confermare di avere ricevuto questa comunicazione, con la data.',
    '',
    '[firma dell’intermediario]',
    '',
    '---',
    `Per lo studio: informare il cliente entro il ${day(inform.safe, 'termine da accertare')} (${inform.law ?? '—'}); il termine non si sospende in agosto.`,
    'Informato il: [data]     prova (PEC, raccomandata, firma): [prova]',
    'Impedimenti oggettivi (cliente irreperibile, incarico cessato, altro), da comunicare all’Agenzia: [nessuno / quali]',
    '',
  ].join('\n');
}

function text(field: FieldResult, blank: string): string {
  if (field.value === null || !SURE.has(field.state)) return `[${blank}]`;
  return typeof field.value === 'string' ? day(field.value, field.value) : String(field.value);
}

function day(value: string | null, otherwise: string): string {
  const parsed: CivilDate | null = value === null ? null : parseCivilDate(value);
  return parsed ? italianDay(parsed) : otherwise;
}

function amount(field: FieldResult): string {
  if (typeof field.value !== 'number' || !SURE.has(field.state)) return '[importo]';
  const euros = (field.value / CENTS_PER_EURO).toLocaleString('it-IT', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: 'always',
  });
  return `€ ${euros}`;
}
