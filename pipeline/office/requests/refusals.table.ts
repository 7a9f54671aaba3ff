// Why a change of a request is not made, Italian with English beside; `{…}` is filled in. (Table file.)
import type { Refusal } from './request-change.ts';

export const REFUSALS = {
  'request.none': {
    it: 'Questo atto non ha una richiesta CIVIS: {why}',
    en: 'This notice has no CIVIS request: {why}',
  },
  'request.reason_unknown': {
    it: 'Il motivo «{reason}» non esiste: quelli per questo atto sono {reasons}.',
    en: 'There is no reason “{reason}”: those for this act are {reasons}.',
  },
  'request.reason_not_for_act': {
    it: 'Il motivo «{reason}» non vale per questo atto: si può scegliere fra {reasons}.',
    en: 'The reason “{reason}” is not meant for this act: choose among {reasons}.',
  },
  'request.reason_for_second': {
    it: 'Il motivo «{reason}» vale solo per una seconda richiesta: indicare anche la prima pratica (--second --practice N).',
    en: 'The reason “{reason}” is for a second request only: give the first practice too (--second --practice N).',
  },
  'request.blank_without_reason': {
    it: '«{key}» è uno spazio del testo di un motivo, e nessun motivo è scelto: sceglierne uno (--reason).',
    en: '“{key}” is a blank of a reason’s text, and no reason is chosen: choose one (--reason).',
  },
  'request.blank_in_own_text': {
    it: '«{key}» riempie il testo di un motivo, ma c’è un testo proprio: cambiare quello (--text), o tornare al motivo (--reason).',
    en: '“{key}” fills a reason’s text, but there is a text of your own: change that (--text) or go back to the reason (--reason).',
  },
  'request.blank_unknown': {
    it: 'Il motivo «{reason}» non ha uno spazio «{key}»: ha {keys}.',
    en: 'The reason “{reason}” has no blank “{key}”: it has {keys}.',
  },
  'request.value_wrong': {
    it: '{key} ({label}): serve {expected}.',
    en: '{key} ({label}): expected {expected}.',
  },
  'request.text_characters': {
    it: 'Il testo contiene caratteri di controllo: scriverlo di nuovo come testo semplice (UTF-8).',
    en: 'The text holds control characters: write it again as plain text (UTF-8).',
  },
  'request.text_oversized': {
    it: 'Il testo ha {chars} caratteri, CIVIS ne accetta {max}: non è stato registrato.',
    en: 'The text has {chars} characters, CIVIS takes {max}: it was not recorded.',
  },
  'request.key_unknown': {
    it: 'La chiave «{key}» non è offerta per questo atto: si può indicare {keys}.',
    en: 'The key “{key}” is not offered for this act: it may be {keys}.',
  },
  'request.email_wrong': {
    it: 'L’indirizzo e-mail non è valido: scriverlo come nome@dominio.it.',
    en: 'The e-mail address is not valid: write it as name@domain.it.',
  },
  'request.name_wrong': {
    it: 'Il nominativo deve stare su una riga, al massimo {max} caratteri.',
    en: 'The name must stand on one line, {max} characters at most.',
  },
  'request.phone_wrong': {
    it: 'Il telefono non è valido: cifre, spazi e il prefisso con +.',
    en: 'The telephone is not valid: digits, blanks and the prefix with +.',
  },
  'request.second_not_for_cartella': {
    it: 'Per una cartella la seconda richiesta non è prevista: i documenti si mandano con «Consegna documenti e istanze», e si può presentare una nuova prima richiesta.',
    en: 'There is no second request for a cartella: documents go through “Consegna documenti e istanze”, and a new first request may be sent.',
  },
  'request.practice_needed': {
    it: 'Per una seconda richiesta serve il numero della prima pratica (13 cifre, sulla ricevuta): --practice N.',
    en: 'A second request needs the number of the first practice (13 digits, on its receipt): --practice N.',
  },
  'request.practice_alone': {
    it: 'Il numero di pratica si indica per una seconda richiesta: aggiungere --second.',
    en: 'A practice number belongs to a second request: add --second.',
  },
  'request.practice_is_notice_number': {
    it: 'Questo è il numero dell’atto, non della pratica: serve quello della ricevuta di CIVIS, le cui prime otto cifre sono la data (AAAAMMGG).',
    en: 'This is the number of the notice, not of the practice: the one on the CIVIS receipt is needed, whose first eight digits are the day (YYYYMMDD).',
  },
  'request.practice_wrong': {
    it: 'Il numero di pratica non è valido: 13 cifre, le prime otto una data (AAAAMMGG) non futura.',
    en: 'The practice number is not valid: 13 digits, the first eight a day (YYYYMMDD) that is not to come.',
  },
  'request.document_unknown': {
    it: 'Nessun allegato si chiama «{name}»: sono registrati {names}.',
    en: 'No attachment is called “{name}”: recorded are {names}.',
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export function refusal(code: RefusalCode, facts: Readonly<Record<string, string | number>> = {}): Refusal {
  const message = REFUSALS[code].it.replace(/\{(\w+)\}/g, (_, key: string) => String(facts[key] ?? ''));
  return { code, message };
}
