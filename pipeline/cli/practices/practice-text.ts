// Requests sent, in Italian for a terminal. What came from papers and people is printed without control characters.
import { italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import { FOLLOW_STATE_WORDS } from '../../messages/follow-up.table.ts';
import { OUTCOME_NAMES, STATE_NAMES } from '../../messages/practice-words.table.ts';
import type {
  HistoryLine,
  NoticeView,
  PracticeList,
  PracticeRow,
  PracticeView,
} from '../../office/practices/index.ts';

const RUOLO = {
  unknown: 'non si sa',
  not_on_roll: 'non risulta a ruolo',
  on_roll: 'risulta a ruolo',
} as const;
const STANDING = { applied: '', proposed: ' [da confermare: non conta]', withdrawn: ' [annullato]' } as const;

const PROPOSES_NOT_DUE =
  'La pratica si è chiusa senza nulla da pagare: se l’esito è certo, registrare «follow {id} --state not_due». La scadenza resta aperta fino ad allora.';

export function noticeText(view: NoticeView): string {
  const { practices, ruolo } = view;
  const seen = ruolo.asOf ? `, visto in CIVIS il ${day(ruolo.asOf)}` : '';
  const head = [
    `Atto ${nameOf(view)} (${view.id})`,
    `Scadenza: ${dueText(view)}`,
    `Ruolo: ${RUOLO[ruolo.status]}${seen}`,
    `Stato della scadenza: ${FOLLOW_STATE_WORDS[view.followUp].it}`,
    ...(view.proposes === null ? [] : [`! ${PROPOSES_NOT_DUE.replace('{id}', view.id)}`]),
  ];
  const none =
    'Nessuna richiesta registrata. Dopo l’invio: practice ID --number N (le 13 cifre della ricevuta).';
  const body = practices.length > 0 ? practices.map(practiceText) : [none];
  const warnings = view.warnings.map(({ message }) => `! ${clean(message)}`);
  return [head.join('\n'), ...body, ...(warnings.length > 0 ? [warnings.join('\n')] : [])].join('\n\n');
}

function practiceText(practice: PracticeView): string {
  const { number, kind, previousNumber, sentOn, nextStep } = practice;
  const follows = previousNumber ? `, segue la ${previousNumber}` : '';
  return [
    `Pratica ${number}: ${kind === 'first' ? 'prima' : 'seconda'} richiesta${follows}, inviata il ${day(sentOn)}`,
    ...practice.history.map(historyText),
    `  Stato: ${stateText(practice)}`,
    `  Che cosa fare: ${nextStep ? clean(nextStep.message) : 'niente, è stata seguita da un’altra richiesta.'}`,
  ].join('\n');
}

function historyText({ on, what, outcome, note, paper, standing }: HistoryLine): string {
  const who = paper === null ? 'registrato a mano' : `carta ${paper}`;
  const how = outcome === null ? '' : `, ${OUTCOME_NAMES[outcome].it}`;
  return `  ${day(on)}  ${STATE_NAMES[what].it}${how} (${who})${note ? `: ${clean(note)}` : ''}${STANDING[standing]}`;
}

export function listText({ practices, unrecorded }: PracticeList): string {
  const lines = practices.map(rowText);
  const waiting = unrecorded.map(
    ({ number, paper }) =>
      `! Pratica ${number}: la nomina la carta ${paper}, ma nessuno l’ha registrata per un atto.`,
  );
  return [...waiting, ...lines].join('\n\n') || 'Nessuna pratica.';
}

function rowText(row: PracticeRow): string {
  const { number, notice, nextStep } = row;
  const first = `Pratica ${number}, atto ${nameOf(notice)} (${notice.id}): ${stateText(row)}; scadenza ${dueText(notice)}`;
  return nextStep ? `${first}\n  ${clean(nextStep.message)}` : first;
}

function stateText({
  state,
  outcome,
  changedOn,
}: Pick<PracticeView, 'state' | 'outcome' | 'changedOn'>): string {
  const how = outcome === null ? '' : `, ${OUTCOME_NAMES[outcome].it}`;
  return `${STATE_NAMES[state].it}${how}, dal ${day(changedOn)}`;
}

function nameOf({ numeroComunicazione, numeroCartella }: PracticeRow['notice'] | NoticeView): string {
  return clean(numeroComunicazione ?? numeroCartella ?? 'senza numero');
}

function dueText({ due, safe, daysLeft }: PracticeRow['notice'] | NoticeView): string {
  if (due === null || safe === null || daysLeft === null) return 'non nota (manca il giorno di ricevimento)';
  if (daysLeft < 0) return `${day(safe)}, passata da ${days(-daysLeft)}`;
  return daysLeft === 0 ? `${day(safe)}, OGGI` : `${day(safe)}, fra ${days(daysLeft)}`;
}

function days(count: number): string {
  return count === 1 ? '1 giorno' : `${count} giorni`;
}

function day(text: string): string {
  const date = parseCivilDate(text);
  return date ? italianDay(date) : text;
}

function clean(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
