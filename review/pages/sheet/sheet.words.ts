// Texts of the sheet with the values to copy. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface SheetWords {
  title(name: string): string;
  readonly first: string;
  readonly second: string;
  readonly noName: string;
  readonly noRequest: string;
  readonly openNotice: string;
  readonly openWhole: string;
  readonly newTab: string;
  readonly deadline: string;
  readonly noDay: string;
  readonly notBefore: string;
  readonly values: string;
  step(step: string): string;
  or(label: string): string;
  readonly copy: string;
  readonly copiedMark: string;
  copied(label: string): string;
  selected(label: string): string;
  readonly blank: string;
  empty(label: string): string;
  readonly toCheck: string;
  readonly blanks: string;
  readonly optional: string;
  readonly notify: string;
  readonly notifyNone: string;
  confirmTitle(label: string): string;
  readonly confirm: string;
  picture(label: string): string;
  readonly copyAnyway: string;
  readonly leave: string;
  readonly send: string;
  readonly sendHint: string;
  readonly sentBefore: string;
  readonly practices: string;
  readonly keyCopy: string;
  readonly keyNotice: string;
  readonly keyWhole: string;
  readonly keyBack: string;
}

export const SHEET_PAGE_WORDS: Words<SheetWords> = {
  it: {
    title: (name) => `Scheda: ${name}`,
    first: 'Richiesta CIVIS, nell’ordine del modulo',
    second: 'Seconda richiesta CIVIS, nell’ordine del modulo',
    noName: 'senza nome',
    noRequest:
      'Per questo atto non c’è una richiesta CIVIS da copiare. La scheda intera dice perché e che cosa fare.',
    openNotice: 'Apri l’atto',
    openWhole: 'Scheda intera',
    newTab: 'si apre in un’altra scheda del browser',
    deadline: 'Scadenza',
    noDay: 'giorno da accertare',
    notBefore: 'non prima del',
    values: 'Valori da copiare',
    step: (step) => `Campo ${step}`,
    or: (label) => `Oppure: ${label}`,
    copy: 'Copia',
    copiedMark: 'Copiato',
    copied: (label) => `Copiato: ${label}`,
    selected: (label) => `${label}: selezionato, premere Ctrl+C per copiarlo`,
    blank: 'da scrivere',
    empty: (label) => `${label}: non c’è ancora nulla da copiare`,
    toCheck: 'da controllare sull’immagine prima di usarlo',
    blanks: 'spazi da riempire',
    optional: 'facoltativo',
    notify: 'Avviso di chiusura',
    notifyNone: 'nessuno',
    confirmTitle: (label) => `Non è sicuro: ${label}`,
    confirm: 'Confrontarlo con l’immagine, o con quello che non va, prima di copiarlo.',
    picture: (label) => `${label}, come sta sul documento`,
    copyAnyway: 'Ho guardato: copia',
    leave: 'Non copiare',
    send: 'Campo 7: Invia',
    sendHint: 'Dopo l’invio, scrivere qui il numero di pratica della ricevuta.',
    sentBefore: 'Già registrate per questo atto:',
    practices: 'Registro delle pratiche',
    keyCopy: 'Copia il valore con questo numero',
    keyNotice: 'Apri l’atto',
    keyWhole: 'Scheda intera in un’altra scheda del browser',
    keyBack: 'Indietro',
  },
  en: {
    title: (name) => `Sheet: ${name}`,
    first: 'CIVIS request, in the order of the form',
    second: 'Second CIVIS request, in the order of the form',
    noName: 'no name',
    noRequest: 'There is no CIVIS request to copy for this notice. The whole sheet says why and what to do.',
    openNotice: 'Open the notice',
    openWhole: 'Whole sheet',
    newTab: 'opens in another tab',
    deadline: 'Deadline',
    noDay: 'day to be established',
    notBefore: 'not before',
    values: 'Values to copy',
    step: (step) => `Field ${step}`,
    or: (label) => `Or: ${label}`,
    copy: 'Copy',
    copiedMark: 'Copied',
    copied: (label) => `Copied: ${label}`,
    selected: (label) => `${label}: selected, press Ctrl+C to copy it`,
    blank: 'to be filled in',
    empty: (label) => `${label}: there is nothing to copy yet`,
    toCheck: 'check it against the picture before using it',
    blanks: 'blanks to fill in',
    optional: 'optional',
    notify: 'Notice of closure',
    notifyNone: 'none',
    confirmTitle: (label) => `Not sure: ${label}`,
    confirm: 'Hold it against the picture, or against what is wrong, before copying it.',
    picture: (label) => `${label}, as it stands on the document`,
    copyAnyway: 'I looked: copy',
    leave: 'Do not copy',
    send: 'Field 7: Invia',
    sendHint: 'After sending, write the practice number of the receipt here.',
    sentBefore: 'Recorded for this notice already:',
    practices: 'Register of practices',
    keyCopy: 'Copy the value with this number',
    keyNotice: 'Open the notice',
    keyWhole: 'Whole sheet in another tab',
    keyBack: 'Back',
  },
};
