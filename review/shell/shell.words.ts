// Texts of the frame around all pages. (Table file.)
import type { Words } from './language.ts';

export interface ShellWords {
  readonly skip: string;
  readonly nav: string;
  readonly queue: string;
  readonly upload: string;
  readonly deadlines: string;
  readonly practices: string;
  readonly quality: string;
  readonly digits: string;
  readonly keying: string;
  readonly account: string;
  readonly signOut: string;
  readonly language: string;
  readonly notFound: string;
  readonly loading: string;
  readonly retry: string;
  readonly shortcuts: string;
  readonly close: string;
  readonly failed: string;
}

export const SHELL_WORDS: Words<ShellWords> = {
  it: {
    skip: 'Vai al contenuto',
    nav: 'Pagine',
    queue: 'Da controllare',
    upload: 'Carica',
    deadlines: 'Scadenze',
    practices: 'Pratiche',
    quality: 'Qualità',
    digits: 'Cifre',
    keying: 'Doppia battitura',
    account: 'Utente',
    signOut: 'Esci',
    language: 'English',
    notFound: 'Questa pagina non esiste.',
    loading: 'Caricamento…',
    retry: 'Riprova',
    shortcuts: 'Tasti',
    close: 'Chiudi',
    failed: 'Non riuscito',
  },
  en: {
    skip: 'Skip to content',
    nav: 'Pages',
    queue: 'To review',
    upload: 'Upload',
    deadlines: 'Deadlines',
    practices: 'Practices',
    quality: 'Quality',
    digits: 'Digits',
    keying: 'Double keying',
    account: 'Account',
    signOut: 'Sign out',
    language: 'Italiano',
    notFound: 'There is no such page.',
    loading: 'Loading…',
    retry: 'Try again',
    shortcuts: 'Keys',
    close: 'Close',
    failed: 'Did not work',
  },
};
