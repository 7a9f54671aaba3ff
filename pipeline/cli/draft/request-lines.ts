// A request as a person copies it into the form: what stands against it first, then the fields in their order, each value on a
// line of its own.
import { italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import {
  CIVIS_FORM,
  CIVIS_LIMITS,
  type CivisFormField,
  informationLength,
} from '../../../rules/civis/index.ts';
import { type DocumentsWay, documentsWay } from '../../drafting/documents-way.ts';
import { printable, VERDICT_IT } from '../../outputs/inspection-lines.ts';

const EFFECT_IT: Readonly<Record<CivisRequest['problems'][number]['effect'], string>> = {
  forbids: 'IMPEDISCE',
  sender_adds: 'da aggiungere',
  warns: 'attenzione',
};
const EFFECTS = ['forbids', 'sender_adds', 'warns'] as const;
const ACT_IT = { comunicazione: 'Comunicazione / avviso telematico', cartella: 'Cartella di pagamento' };
const NOT_KNOWN = '—';

export function requestLines(result: Result, request: CivisRequest): string[] {
  const way = documentsWay(result);
  return [
    ...headLines(result, request),
    ...problemLines(result, request),
    ...CIVIS_FORM.filter((field) => isOfAct(field, request)).flatMap((field) => fieldLines(field, request)),
    ...documentLines(request),
    ...(way ? wayLines(way) : []),
  ].map((line) => line.split('\t').map(printable).join('\t'));
}

function headLines({ id, deadline }: Result, request: CivisRequest): string[] {
  const safe = deadline?.safe ? parseCivilDate(deadline.safe) : null;
  const until = safe ? `${deadline?.day0 === null ? 'non prima del ' : ''}${italianDay(safe)}` : null;
  const kind =
    request.kind === 'first'
      ? 'prima richiesta'
      : `seconda richiesta, dopo la pratica ${request.previousPractice}`;
  return [
    `Atto ${id}: ${kind}`,
    ...(until ? [`Scadenza (prudente): ${until}. La richiesta non la sospende.`] : []),
    '',
  ];
}

/** What forbids first; then what is to be known of the paper: a double, a letter that replaces it, a delegation. */
function problemLines({ warnings }: Result, { problems }: CivisRequest): string[] {
  const said = new Set(problems.map(({ message }) => message));
  const own = EFFECTS.flatMap((effect) =>
    problems.filter((each) => each.effect === effect).map((each) => `${EFFECT_IT[effect]}: ${each.message}`),
  );
  const others = warnings.filter(({ message }) => !said.has(message));
  const lines = [...own, ...others.map(({ message }) => `da controllare: ${message}`)];
  return lines.length === 0 ? [] : ['Prima di inviare', ...lines.map((line) => `  ${line}`), ''];
}

function isOfAct({ order }: CivisFormField, { act }: CivisRequest): boolean {
  if (order === '3a') return act.type === 'comunicazione';
  return order !== '3b' || act.type === 'cartella';
}

function fieldLines({ order, key, it, need }: CivisFormField, request: CivisRequest): string[] {
  const label = `${order}. ${it}`;
  if (key === 'information') return informationLines(label, request.information);
  if (order === '3b') return keyLines(label, key, request);
  const value = shownValue(key, request);
  if (value === null && need === 'optional') return [];
  return [label, `   ${value ?? NOT_KNOWN}`];
}

/** The text stands unindented between rules, to be copied whole. */
function informationLines(label: string, information: string): string[] {
  const { chars } = informationLength(information);
  const rule = '─'.repeat(60);
  return [
    `${label} (${chars} caratteri su ${CIVIS_LIMITS.informationMaxChars})`,
    rule,
    ...information.split(/\r\n|\r|\n/),
    rule,
  ];
}

/** One of the three is enough: the one to use, the others marked. */
function keyLines(label: string, key: string, { act, alternatives }: CivisRequest): string[] {
  if (key === act.by) return [label, `   ${act.value ?? NOT_KNOWN}`];
  const other = alternatives.find(({ by }) => by === key);
  return other ? [`${label}, in alternativa`, `   ${other.value}`] : [];
}

function shownValue(key: string, { codiceFiscale, act, contact, notify }: CivisRequest): string | null {
  const ways = [...(notify.email ? ['e-mail'] : []), ...(notify.sms ? ['SMS'] : [])];
  const values: Readonly<Record<string, string | null>> = {
    codiceFiscale,
    'act.type': ACT_IT[act.type],
    numeroComunicazione: act.value,
    'contact.email': contact.email,
    'contact.name': contact.name,
    'contact.phone': contact.phone,
    notify: ways.length === 0 ? null : ways.join(' e '),
  };
  return values[key] ?? null;
}

function documentLines({ documents, attachments, kind }: CivisRequest): string[] {
  if (documents.length === 0) return [];
  const lines = documents.flatMap(({ name, sizeBytes, verdict, problems }) => [
    `  ${name} (${Math.ceil(sizeBytes / 1_024)} KB): ${VERDICT_IT[verdict]}${
      kind === 'second' && !attachments.includes(name) ? ', NON SI ALLEGA' : ''
    }`,
    ...problems.map(({ effect, message }) => `    ${EFFECT_IT[effect]}: ${message}`),
  ]);
  return ['', kind === 'second' ? 'Allegati' : 'Documenti da consegnare a parte', ...lines];
}

function wayLines({ service, category, object, practice, files }: DocumentsWay): string[] {
  if (files.length === 0) return [];
  return [
    `  Con «${service}»: categoria ${category}, oggetto «${object}», pratica ${
      practice ?? '[numero sulla ricevuta, dopo l’invio]'
    }.`,
  ];
}
