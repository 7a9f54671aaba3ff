// Texts about what became of a deadline. States are called as in the rest of the program. (Table file.)
import type { FollowState } from '../../contract/follow-up.schema.ts';
import type { Words } from '../shell/language.ts';
import type { Missing } from './step-form.ts';
import type { Step } from './steps.ts';

export interface FollowWords {
  readonly states: Readonly<Record<FollowState, string>>;
  readonly flags: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<Step, string>>;
  /** Said once it is recorded. */
  readonly done: Readonly<Record<Step, string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  record(who: string): string;
  readonly now: string;
  readonly what: string;
  readonly on: string;
  readonly onHint: string;
  readonly note: string;
  readonly person: string;
  readonly personHint: string;
  readonly how: string;
  readonly number: string;
  instalment(number: number, day: string): string;
  readonly count: string;
  readonly days: string;
  readonly daysHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly loading: string;
  readonly changed: string;
  readonly planLost: string;
  readonly requestHint: string;
  readonly undo: string;
  readonly undone: string;
  readonly noUndo: string;
}

export const FOLLOW_WORDS: Words<FollowWords> = {
  it: {
    states: {
      open: 'aperta',
      paid: 'pagata',
      in_instalments: 'a rate',
      request_sent: 'richiesta inviata',
      appeal: 'ricorso',
      not_due: 'non dovuta',
    },
    flags: {
      'follow_up.deadline_changed': 'scadenza cambiata dopo l’ultima registrazione',
      'follow_up.plan_lapsed': 'il piano di rate può essere decaduto',
      'follow_up.duplicate': 'sembra un atto già presente',
    },
    steps: {
      paid: 'Pagata',
      instalment_paid: 'Pagata una rata',
      plan_made: 'Fatto un piano di rate',
      request_sent: 'Inviata la richiesta CIVIS (senza numero di pratica)',
      appeal: 'Presentato ricorso',
      not_due: 'Non è dovuto nulla',
      noted: 'Vista la nuova scadenza: lo stato resta quello',
      informed: 'Cliente informato',
      informed_undone: 'Cliente non ancora informato',
      instalment_undone: 'Una rata non è pagata',
      reopened: 'Da riaprire',
      assigned: 'Affidata a una persona',
    },
    done: {
      paid: 'Registrata come pagata',
      instalment_paid: 'Rata registrata come pagata',
      plan_made: 'Piano di rate registrato',
      request_sent: 'Richiesta registrata come inviata: il termine corre ancora',
      appeal: 'Registrato il ricorso',
      not_due: 'Registrata come non dovuta',
      noted: 'Nuova scadenza vista',
      informed: 'Registrato che il cliente è informato',
      informed_undone: 'Registrato che il cliente non è ancora informato',
      instalment_undone: 'Rata di nuovo da pagare',
      reopened: 'Scadenza riaperta',
      assigned: 'Affidata',
    },
    missing: {
      day: 'Scrivere un giorno che esiste, gg/mm/aaaa.',
      count: 'Scrivere il numero di rate, oppure i giorni stampati sul piano.',
      days: 'I giorni si scrivono gg/mm/aaaa, uno per riga.',
      number: 'Scrivere il numero della rata.',
    },
    record: (who) => `Che cosa è stato fatto: ${who}`,
    now: 'Stato adesso',
    what: 'Che cosa è successo',
    on: 'Giorno',
    onHint: 'gg/mm/aaaa; vuoto: oggi',
    note: 'Nota',
    person: 'Persona',
    personHint: 'vuoto: torna a chi segue il cliente',
    how: 'Come (PEC, telefono…)',
    number: 'Rata',
    instalment: (number, day) => `Rata ${number}, entro il ${day}`,
    count: 'Numero di rate, secondo le regole',
    days: 'Oppure i giorni stampati sul piano',
    daysHint: 'gg/mm/aaaa, uno per riga',
    save: 'Registra',
    cancel: 'Lascia',
    loading: 'Leggo lo stato…',
    changed:
      'Nel frattempo un’altra persona ha cambiato questo atto. Qui sopra c’è lo stato di adesso: guardarlo e, se va ancora bene, registrare di nuovo.',
    planLost: 'Il piano di rate finisce qui: riaprendo poi, i suoi giorni andranno scritti di nuovo.',
    requestHint: 'Con il numero di pratica è meglio: dal registro delle pratiche o dalla scheda.',
    undo: 'Annulla',
    undone: 'Annullato: è di nuovo come prima',
    noUndo: 'Questo passo non si annulla da solo: registrare lo stato giusto.',
  },
  en: {
    states: {
      open: 'open',
      paid: 'paid',
      in_instalments: 'in instalments',
      request_sent: 'request sent',
      appeal: 'appeal',
      not_due: 'not due',
    },
    flags: {
      'follow_up.deadline_changed': 'the deadline changed after the last entry',
      'follow_up.plan_lapsed': 'the plan of instalments may be forfeited',
      'follow_up.duplicate': 'seems to be there already',
    },
    steps: {
      paid: 'Paid',
      instalment_paid: 'An instalment was paid',
      plan_made: 'A plan of instalments was made',
      request_sent: 'The CIVIS request was sent (no practice number)',
      appeal: 'An appeal was filed',
      not_due: 'Nothing is due',
      noted: 'The new deadline was seen: the state stays',
      informed: 'The client was told',
      informed_undone: 'The client was not told after all',
      instalment_undone: 'An instalment is not paid after all',
      reopened: 'To be reopened',
      assigned: 'Given to a person',
    },
    done: {
      paid: 'Recorded as paid',
      instalment_paid: 'Instalment recorded as paid',
      plan_made: 'Plan of instalments recorded',
      request_sent: 'Request recorded as sent: the term runs on',
      appeal: 'Appeal recorded',
      not_due: 'Recorded as not due',
      noted: 'New deadline noted',
      informed: 'Recorded that the client was told',
      informed_undone: 'Recorded that the client was not told',
      instalment_undone: 'Instalment to be paid again',
      reopened: 'Deadline reopened',
      assigned: 'Given',
    },
    missing: {
      day: 'Write a day that exists, dd/mm/yyyy.',
      count: 'Write the number of instalments, or the days printed on the plan.',
      days: 'Days are written dd/mm/yyyy, one a line.',
      number: 'Write the number of the instalment.',
    },
    record: (who) => `What was done: ${who}`,
    now: 'State now',
    what: 'What happened',
    on: 'Day',
    onHint: 'dd/mm/yyyy; empty: today',
    note: 'Note',
    person: 'Person',
    personHint: 'empty: back to whoever follows the client',
    how: 'How (PEC, telephone…)',
    number: 'Instalment',
    instalment: (number, day) => `Instalment ${number}, by ${day}`,
    count: 'Number of instalments, by the rules',
    days: 'Or the days printed on the plan',
    daysHint: 'dd/mm/yyyy, one a line',
    save: 'Record',
    cancel: 'Leave',
    loading: 'Reading the state…',
    changed:
      'Somebody else changed this notice meanwhile. The state above is that of now: look at it and, if it is still right, record again.',
    planLost: 'The plan of instalments ends here: reopened later, its days have to be typed again.',
    requestHint: 'Better with its practice number: from the register of practices or from the sheet.',
    undo: 'Undo',
    undone: 'Undone: it is as before',
    noUndo: 'This step has no undo of its own: record the right state.',
  },
};
