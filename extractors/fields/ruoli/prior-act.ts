// The communication that an entry says it follows: `comunicazione n. 0012345625401 del 12/03/2024, ricevuta il …`.
import { findPrintedDay } from '../../../contract/printed-values.ts';
import type { PriorAct } from '../../../contract/ruolo.schema.ts';

const ACT = /\b(?:comunicazion[ei]|avviso telematico|avviso bonario|esit[oi] del controllo)\b/gi;
/** Characters after the word that still speak of it. */
const REACH = 200;
const NUMBER = /(?<!\d)(\d{13})(?!\d)/;
// yes: elaborata il, del, emessa in data   no: ricevuta il
const MADE = /\b(?:elaborat[aio]|emess[aio]|del(?:la data)?|datat[aio])\s+(?:il\s+|in data\s+)?(?=\d)/i;
// yes: ricevuta il, notificata in data, consegnata il   no: inviata il (says nothing of when it came)
const RECEIVED = /\b(?:ricevut|notificat|consegnat|recapitat|comunicat)[aio]\s+(?:il\s+|in data\s+)(?=\d)/i;

/** Null when the text names none with a number or a day; two different numbers give none. */
export function priorActIn(text: string): PriorAct | null {
  const found = [...text.matchAll(ACT)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    const act = {
      numero: NUMBER.exec(after)?.[1] ?? null,
      elaborataIl: dayAfter(after, MADE),
      ricevutaIl: dayAfter(after, RECEIVED),
    };
    return act.numero || act.elaborataIl || act.ricevutaIl ? [act] : [];
  });
  const numbers = new Set(found.flatMap(({ numero }) => numero ?? []));
  const named = found.find(({ numero }) => numero !== null) ?? found[0] ?? null;
  return named && numbers.size > 1 ? { ...named, numero: null } : named;
}

function dayAfter(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  const start = match ? match.index + match[0].length : 0;
  const day = match ? findPrintedDay(text.slice(start, start + 18)) : null;
  return day && !day.repaired ? day.value : null;
}
