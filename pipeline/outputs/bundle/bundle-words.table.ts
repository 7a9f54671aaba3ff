// The words of a bundle's guide, Italian with English beside; `{…}` is filled in. (Table file.)
import type { Verdict } from '../../../contract/words.ts';
import type { Language } from '../../messages/warnings.table.ts';

type Words = Readonly<Record<Language, string>>;

export const GUIDE_FILE: Words = { it: 'leggimi.txt', en: 'readme.txt' };

export const BUNDLE_FOLDERS = {
  original: { it: 'originale', en: 'original' },
  documents: { it: 'allegati', en: 'attachments' },
  notToSend: { it: 'allegati-da-non-inviare', en: 'attachments-not-to-send' },
  clean: { it: 'copie-pulite', en: 'clean-copies' },
} as const satisfies Record<string, Words>;

export const BUNDLE_WORDS = {
  title: { it: 'Fascicolo dell’atto {id}', en: 'Bundle of notice {id}' },
  sums: {
    it: 'Ogni file ha la sua impronta SHA-256 in impronte.sha256: per controllarle, dopo aver estratto tutto, «sha256sum -c impronte.sha256».',
    en: 'Every file has its SHA-256 in impronte.sha256: to check them, once all is extracted, “sha256sum -c impronte.sha256”.',
  },
  original: {
    it: 'Originale come ricevuto: {file} (SHA-256 {sha256}).',
    en: 'Original as received: {file} (SHA-256 {sha256}).',
  },
  originalActive: {
    it: 'L’originale contiene elementi attivi: non allegarlo a una richiesta.',
    en: 'The original holds active content: do not attach it to a request.',
  },
  originalShared: {
    it: 'Attenzione: nello stesso originale ci sono altri atti ({count}), forse di altre persone. Non inoltrarlo senza averlo guardato.',
    en: 'Mind: the same original holds other notices ({count}), perhaps of other people. Do not pass it on unseen.',
  },
  originalInfected: {
    it: 'Originale non incluso: {file} (SHA-256 {sha256}). L’antivirus ha trovato un virus: {verdict}.',
    en: 'Original not included: {file} (SHA-256 {sha256}). The virus scanner found a virus: {verdict}.',
  },
  originalNotKept: {
    it: 'Originale non incluso: {file} è stato rifiutato all’ingresso e non è conservato.',
    en: 'Original not included: {file} was refused at intake and is not kept.',
  },
  document: {
    it: 'Allegato della richiesta: {file}, {verdict}.',
    en: 'Attachment of the request: {file}, {verdict}.',
  },
  documentInfected: {
    it: 'Allegato non incluso: {file} (SHA-256 {sha256}). L’antivirus ha trovato un virus: {verdict}.',
    en: 'Attachment not included: {file} (SHA-256 {sha256}). The virus scanner found a virus: {verdict}.',
  },
  clean: {
    it: 'Copia senza elementi attivi di {of}: {file}. Confrontarla con l’originale prima di inviarla.',
    en: 'Copy without active content of {of}: {file}. Compare it with the original before sending it.',
  },
  notClean: {
    it: 'Di {of} non c’è una copia pulita: {why}',
    en: 'There is no clean copy of {of}: {why}',
  },
} as const satisfies Record<string, Words>;

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  ok: { it: 'controllato, si può inviare', en: 'checked, may be sent' },
  warn: { it: 'controllato, si può inviare con attenzione', en: 'checked, may be sent with care' },
  reject: { it: 'contiene elementi attivi: non inviare', en: 'holds active content: do not send' },
  unreadable: { it: 'non si è potuto controllare: non inviare', en: 'could not be checked: do not send' },
};
