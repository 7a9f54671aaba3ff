// The text for "Informazioni relative alla richiesta di assistenza": only what the notice says and was read
// surely; everything else is a visible blank in square brackets. Nothing is invented.
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { entryName, splitByReach } from './entries-for-civis.ts';

const SURE = new Set<FieldResult['state']>(['accepted', 'confirmed', 'corrected']);

/** A first request's text (Italian, it goes to the office), well under 3,000 characters. */
export function informationText(
  kind: NoticeKind,
  fields: FieldResults,
  ruoli: readonly RuoloEntry[] = [],
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
    `codice fiscale ${say('codiceFiscale')}`,
  ];
  return [
    `Con riferimento ${act} (${details.join(', ')}), si chiede il riesame degli esiti.`,
    ...entryLines(ruoli),
    "Esito che non si ritiene corretto: [indicare l'importo, il tributo o il rigo].",
    'Motivo: [indicare perché: versamento già eseguito, credito non considerato, dichiarazione corretta, altro].',
    'Elementi utili: [data, codice e importo dei versamenti; protocollo della dichiarazione; altro].',
    "Si chiede [l'annullamento / la rideterminazione] delle somme richieste.",
  ].join('\n');
}

/** In a mixed cartella the request says which entries it is about. They are read once: a person checks them. */
function entryLines(ruoli: readonly RuoloEntry[]): readonly string[] {
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
  if (field.value === null || !SURE.has(field.state)) return `[${label}: da verificare]`;
  const asDay = typeof field.value === 'string' ? parseCivilDate(field.value) : null;
  return asDay ? italianDay(asDay) : String(field.value);
}
