// By when: the sentences of a letter about the term. The safe day where a day to count from is known; else the letter says
// that it has to be found out, and never prints the “not before” day as if it were the term.
import { type CivilDate, italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Deadline, OtherDeadline } from '../../../contract/result.schema.ts';

export const UNKNOWN_TERM = 'termine da accertare';

/** The safe day to act by; null while day 0 is not known. */
export function knownDay({ day0, safe }: Pick<OtherDeadline, 'day0' | 'safe'>): CivilDate | null {
  return day0 === null || safe === null ? null : parseCivilDate(safe);
}

/** Days whose number begins with a vowel: otto, undici. */
const ELIDED = new Set(['08', '11']);

/** `il 13/08/2026`, `l’11/05/2026`. */
export function theDay(day: CivilDate): string {
  return `${ELIDED.has(day.slice(8)) ? 'l’' : 'il '}${italianDay(day)}`;
}

/** `entro l’11/05/2026`, or that it has to be found out. */
export function byDay(deadline: Pick<OtherDeadline, 'day0' | 'safe'>): string {
  const known = knownDay(deadline);
  return known ? `entro ${theDay(known)}` : `entro un ${UNKNOWN_TERM}`;
}

export function shownDay(deadline: Pick<OtherDeadline, 'day0' | 'safe'>): string {
  const known = knownDay(deadline);
  return known ? italianDay(known) : UNKNOWN_TERM;
}

/**
 * @param today the day the letter is made: a term that is over is said so
 * @param hasInstalments a first instalment has the same last day
 */
export function termLine(deadline: Deadline, today: CivilDate, hasInstalments: boolean): string {
  const { days, confidence } = deadline;
  const last = knownDay(deadline);
  if (!last) {
    const counted = days === null ? 'il termine' : `i ${days} giorni`;
    return `Entro quando: ${UNKNOWN_TERM}. Non sappiamo ancora da quale giorno si contano ${counted} per pagare: ci dica subito quando e come ha ricevuto l’atto, e non aspetti.`;
  }
  const open =
    confidence === 'certain'
      ? ''
      : ' Questa data è da verificare: può cambiare quando sarà provato il giorno da cui si conta o sarà chiarita la regola; intanto ci regoliamo su di essa.';
  if (last < today)
    return `Entro quando: secondo i dati che abbiamo il termine (${italianDay(last)}) è già passato. Ci chiami oggi stesso, prima di pagare.${open}`;
  return `Entro quando: ${theDay(last)}. È l’ultimo giorno che consideriamo sicuro per pagare tutto${hasInstalments ? ' o la prima rata' : ''}.${open}`;
}

/** The other days a client must know of: the appeal against a cartella. */
export function appealLine(deadline: Deadline): string | null {
  const appeal = deadline.others.find(({ purpose }) => purpose === 'appeal');
  if (!appeal) return null;
  const open = appeal.confidence === 'certain' ? '' : ' (data da verificare)';
  return `Un ricorso va presentato ${byDay(appeal)}${knownDay(appeal) ? open : ''}; decida con noi per tempo se farlo.`;
}
