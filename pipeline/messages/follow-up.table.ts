// Words for the state of a deadline, Italian with English beside. (Table file.)
import type { FollowState, FollowUpEvent } from '../../contract/follow-up.schema.ts';
import type { StandingFlag } from '../../validators/follow-up/index.ts';

interface Words {
  readonly it: string;
  readonly en: string;
}

export const FOLLOW_STATE_WORDS: Readonly<Record<FollowState, Words>> = {
  open: { it: 'aperta', en: 'open' },
  paid: { it: 'pagata', en: 'paid' },
  in_instalments: { it: 'a rate', en: 'in instalments' },
  request_sent: { it: 'richiesta inviata', en: 'request sent' },
  appeal: { it: 'ricorso', en: 'appeal' },
  not_due: { it: 'non dovuta', en: 'not due' },
};

export const STANDING_FLAG_WORDS: Readonly<Record<StandingFlag, Words>> = {
  'follow_up.deadline_changed': {
    it: 'la scadenza, o l’atto che la sostituisce, è cambiata dopo l’ultima registrazione: guardarla e registrare di nuovo lo stato',
    en: 'the deadline, or the notice that replaces it, changed after the last entry: look at it and record the state again',
  },
  'follow_up.plan_lapsed': {
    it: 'è passato il giorno dopo il quale il piano di rate decade: controllare subito il versamento',
    en: 'the day after which the plan is forfeited is over: check the payment at once',
  },
  'follow_up.duplicate': {
    it: 'lo stesso atto sembra già presente: controllare prima di agire due volte',
    en: 'the same notice seems to be there already: check before acting twice',
  },
};

export const FOLLOW_EVENT_WORDS: Readonly<Record<FollowUpEvent['kind'], Words>> = {
  state_set: { it: 'stato', en: 'state' },
  plan_made: { it: 'piano di rate', en: 'plan of instalments' },
  instalment_paid: { it: 'rata pagata', en: 'instalment paid' },
  instalment_undone: { it: 'rata riaperta', en: 'instalment reopened' },
  reopened: { it: 'riaperta', en: 'reopened' },
  informed: { it: 'cliente informato', en: 'client told' },
  informed_undone: { it: 'cliente non ancora informato', en: 'client not told after all' },
  assigned: { it: 'assegnata', en: 'assigned' },
};
