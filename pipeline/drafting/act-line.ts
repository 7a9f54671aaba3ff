// The line that names the act in a text for the office, and in a mixed cartella the entries it is about: what was read
// surely, and a visible blank in square brackets for the rest.
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { type FieldName, type NoticeKind, SURE_STATES } from '../../contract/words.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { entryName, splitByReach } from './entries-for-civis.ts';

/** @param modello as the letter prints it; said only where the year that was read surely bears it out */
export function actLine(
  kind: NoticeKind,
  fields: FieldResults,
  ruoli: readonly RuoloEntry[],
  modello: string | null = null,
): string {
  const say = (name: FieldName) => sureOrBlank(name, fields[name]);
  const act =
    kind === 'cartella'
      ? `alla cartella di pagamento n. ${say('numeroCartella')}`
      : `${kind === 'avviso_telematico' ? "all'avviso telematico" : 'alla comunicazione'} n. ${say('numeroComunicazione')}`;
  const details = [
    ...(isActForCivis(fields, ruoli) ? [`codice atto ${say('codiceAtto')}`] : []),
    ...(kind === 'cartella' ? [] : [`elaborata il ${say('dataElaborazione')}`]),
    `periodo d'imposta ${say('annoImposta')}`,
    ...(modello === null || kind === 'cartella' ? [] : [`modello ${modelOrBlank(modello, fields)}`]),
    `codice fiscale ${say('codiceFiscale')}`,
  ];
  return `Con riferimento ${act} (${details.join(', ')}), si chiede il riesame degli esiti.`;
}

/** In a mixed cartella the request says which entries it is about. They are read once: a person checks them. */
export function entryLines(ruoli: readonly RuoloEntry[]): readonly string[] {
  const { forCivis, others } = splitByReach(ruoli);
  if (forCivis.length === 0 || others.length === 0) return [];
  const names = forCivis.map(entryName).join('; ');
  return [`La richiesta riguarda soltanto: ${names} [controllare i numeri sulla cartella].`];
}

function isActForCivis(fields: FieldResults, ruoli: readonly RuoloEntry[]): boolean {
  const { others } = splitByReach(ruoli);
  return !others.some(({ codiceAtto }) => codiceAtto !== null && codiceAtto === fields.codiceAtto.value);
}

function sureOrBlank(name: FieldName, field: FieldResult): string {
  const label = FIELD_LABELS[name].it.replace(/ \(.*\)$/, '');
  if (field.value === null || !SURE_STATES.has(field.state)) return `[${label}: da verificare]`;
  const asDay = typeof field.value === 'string' ? parseCivilDate(field.value) : null;
  return asDay ? italianDay(asDay) : String(field.value);
}

/** A return's model bears the year after its tax period: `REDDITI PF 2024` for 2023. Read once, so held against that. */
function modelOrBlank(modello: string, { annoImposta }: FieldResults): string {
  const year = Number(/\d{4}$/.exec(modello)?.[0]);
  const isBorneOut = SURE_STATES.has(annoImposta.state) && annoImposta.value === year - 1;
  return isBorneOut ? modello : '[modello della dichiarazione: da verificare]';
}
