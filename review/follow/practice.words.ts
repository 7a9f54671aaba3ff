// Texts about requests that were sent. What CIVIS calls its own things stays Italian. (Table file.)
import type { PracticeOutcome, PracticeState } from '../../contract/practice.schema.ts';
import type { Words } from '../shell/language.ts';
import type { TypedNumber } from './practice-number.ts';

export interface PracticeWords {
  readonly states: Readonly<Record<PracticeState, string>>;
  readonly outcomes: Readonly<Record<PracticeOutcome, string>>;
  readonly first: string;
  readonly second: string;
  readonly number: string;
  readonly numberHint: string;
  typed(number: TypedNumber, day: string): string;
  readonly sentOn: string;
  readonly sentOnHint: string;
  readonly noDay: string;
  readonly kind: string;
  readonly asDraft: string;
  readonly recordSent: string;
  sent(number: string): string;
  readonly noSuspension: string;
  readonly changed: string;
  readonly cancel: string;
}

const digits = (n: number) => (n === 1 ? '1 cifra' : `${n} cifre`);
const digitsEn = (n: number) => (n === 1 ? '1 digit' : `${n} digits`);

export const PRACTICE_WORDS: Words<PracticeWords> = {
  it: {
    states: {
      sent: 'inviata',
      assegnata: 'assegnata a un ufficio',
      in_verifica: 'IN VERIFICA',
      scartata: 'SCARTATA',
      chiusa: 'CHIUSA',
    },
    outcomes: {
      annullata: 'atto annullato',
      rideterminata: 'somme rideterminate',
      confermata: 'irregolarità confermate',
      sgravio_totale: 'sgravio totale',
      sgravio_parziale: 'sgravio parziale',
      unclear: 'esito non chiaro',
    },
    first: 'prima richiesta',
    second: 'seconda richiesta',
    number: 'Numero di pratica',
    numberHint: '13 cifre, dalla ricevuta di CIVIS',
    typed: (typed, day) => {
      switch (typed.kind) {
        case 'empty':
          return '';
        case 'not_digits':
          return 'Ci sono segni che non sono cifre.';
        case 'short':
          return typed.missing === 1 ? 'Manca 1 cifra.' : `Mancano ${digits(typed.missing)}.`;
        case 'long':
          return `${digits(typed.beyond)} di troppo.`;
        case 'no_day':
          return 'Le prime 8 cifre non sono un giorno (AAAAMMGG).';
        case 'of_notice':
          return 'Questo è il numero dell’atto: quello della pratica è sulla ricevuta.';
        case 'good':
          return `13 cifre, acquisita il ${day}.`;
      }
    },
    sentOn: 'Giorno di invio',
    sentOnHint: 'gg/mm/aaaa; vuoto: quello nel numero',
    noDay: 'Scrivere un giorno che esiste, gg/mm/aaaa.',
    kind: 'Quale richiesta',
    asDraft: 'come la bozza',
    recordSent: 'Registra l’invio',
    sent: (number) => `Pratica ${number} registrata`,
    noSuspension: 'La richiesta non sospende il termine.',
    changed:
      'Nel frattempo l’atto è cambiato: è stato riletto. Guardare se va ancora bene e registrare di nuovo.',
    cancel: 'Lascia',
  },
  en: {
    states: {
      sent: 'sent',
      assegnata: 'assigned to an office',
      in_verifica: 'IN VERIFICA (attachments being checked)',
      scartata: 'SCARTATA (discarded)',
      chiusa: 'CHIUSA (closed)',
    },
    outcomes: {
      annullata: 'notice annulled',
      rideterminata: 'sums redetermined',
      confermata: 'outcome confirmed',
      sgravio_totale: 'full relief',
      sgravio_parziale: 'partial relief',
      unclear: 'outcome not clear',
    },
    first: 'first request',
    second: 'second request',
    number: 'Practice number',
    numberHint: '13 digits, from the CIVIS receipt',
    typed: (typed, day) => {
      switch (typed.kind) {
        case 'empty':
          return '';
        case 'not_digits':
          return 'There are signs that are no digits.';
        case 'short':
          return `${digitsEn(typed.missing)} missing.`;
        case 'long':
          return `${digitsEn(typed.beyond)} too many.`;
        case 'no_day':
          return 'The first 8 digits are no day (YYYYMMDD).';
        case 'of_notice':
          return 'This is the number of the notice: the practice’s is on the receipt.';
        case 'good':
          return `13 digits, acquired on ${day}.`;
      }
    },
    sentOn: 'Day of sending',
    sentOnHint: 'dd/mm/yyyy; empty: the one in the number',
    noDay: 'Write a day that exists, dd/mm/yyyy.',
    kind: 'Which request',
    asDraft: 'as the draft is',
    recordSent: 'Record the sending',
    sent: (number) => `Practice ${number} recorded`,
    noSuspension: 'The request suspends no term.',
    changed:
      'The notice changed meanwhile and was read again. See whether it is still right, and record again.',
    cancel: 'Leave',
  },
};
