// Sentences of signing in again without leaving the page. (Table file.)
import type { Words } from './language.ts';

export interface SignInWords {
  readonly title: string;
  readonly about: string;
  readonly signIn: string;
  readonly goOn: string;
  readonly look: string;
  readonly notYet: string;
  readonly back: string;
  another(now: string, before: string): string;
}

export const SIGN_IN_WORDS: Words<SignInWords> = {
  it: {
    title: 'La sessione è finita: bisogna rientrare',
    about:
      'Quello che è stato scritto è ancora qui, e niente è stato inviato. Rientrare in un’altra scheda, poi tornare a questa.',
    signIn: 'Rientra in un’altra scheda',
    goOn: 'Ho rientrato, continua',
    look: 'Resta a guardare',
    notYet: 'Nessuno è ancora rientrato in questo browser.',
    back: 'Rientrati: quello che era scritto è ancora qui e non è stato inviato. Invio per salvarlo.',
    another: (now, before) =>
      `In questo browser ora c’è ${now}, ma qui ha scritto ${before}: niente si invia a nome di un altro. Rientrare come ${before}.`,
  },
  en: {
    title: 'The session is over: sign in again',
    about:
      'What was typed is still here, and nothing was sent. Sign in again in another tab, then come back to this one.',
    signIn: 'Sign in in another tab',
    goOn: 'Signed in, go on',
    look: 'Stay and look',
    notYet: 'Nobody has signed in again in this browser yet.',
    back: 'Signed in again: what was typed is still here and was not sent. Enter to save it.',
    another: (now, before) =>
      `In this browser it is ${now} now, but ${before} typed here: nothing is sent in another’s name. Sign in again as ${before}.`,
  },
};
