// What the pages of access say. (Table file.)
import type { Bilingual } from '../../../contract/sentence.ts';

export const WORDS = {
  setupTitle: { it: 'Scegliere la password', en: 'Choose your password' },
  setupFirst: {
    it: 'Primo accesso: la persona che amministra il programma.',
    en: 'First sign-in: the person who administers the program.',
  },
  setupInvited: { it: 'Password per {name}.', en: 'Password for {name}.' },
  loginTitle: { it: 'Accedere', en: 'Sign in' },
  accountTitle: { it: 'Il proprio accesso', en: 'Your access' },
  troubleTitle: { it: 'Non è possibile', en: 'Not possible' },
  name: { it: 'Nome utente', en: 'User name' },
  password: { it: 'Password', en: 'Password' },
  currentPassword: { it: 'Password attuale', en: 'Present password' },
  newPassword: { it: 'Nuova password', en: 'New password' },
  repeated: { it: 'Ripetere la password', en: 'Repeat the password' },
  passwordHint: {
    it: 'Almeno 12 caratteri; quattro parole bastano, nessun obbligo di cifre o segni.',
    en: 'At least 12 characters; four words will do, digits and signs are not needed.',
  },
  signIn: { it: 'Accedere', en: 'Sign in' },
  signOut: { it: 'Uscire', en: 'Sign out' },
  save: { it: 'Salvare', en: 'Save' },
  changePassword: { it: 'Cambiare la password', en: 'Change the password' },
  changed: {
    it: 'Password cambiata; gli altri accessi aperti sono stati chiusi.',
    en: 'Password changed; your other sessions have ended.',
  },
  sessions: { it: 'Accessi aperti', en: 'Open sessions' },
  thisSession: { it: 'questo', en: 'this one' },
  since: { it: 'Dal', en: 'Since' },
  lastSeen: { it: 'Ultima richiesta', en: 'Last request' },
  address: { it: 'Indirizzo', en: 'Address' },
  endSession: { it: 'Chiudere l’accesso del {since}', en: 'End the session of {since}' },
  signedInAs: { it: 'Accesso di {name}', en: 'Signed in as {name}' },
  onward: { it: 'Andare al programma', en: 'Go to the program' },
} as const satisfies Record<string, Bilingual>;
export type Word = keyof typeof WORDS;
