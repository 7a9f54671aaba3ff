// What a person does about a finding, Italian with English beside. (Table file.)

export const REMEDIES = {
  none: { it: '', en: '' },
  sanitise: {
    it: 'Usare la copia ripulita che il programma prepara (`sanitise`), dopo averla confrontata con l’originale.',
    en: 'Use the cleaned copy that the program makes (`sanitise`), after comparing it with the original.',
  },
  'send-apart': {
    it: 'Estrarre i file contenuti, controllarli e allegarli a parte.',
    en: 'Take the contained files out, check them and attach them apart.',
  },
  'save-as-pdf': {
    it: 'Aprire il file con il suo programma, fissare i campi come testo e salvarlo come PDF.',
    en: 'Open the file with its own program, turn fields into plain text and save it as PDF.',
  },
  decrypt: {
    it: 'Togliere la protezione con la password e salvare di nuovo il file.',
    en: 'Remove the protection with the password and save the file again.',
  },
  'get-again': {
    it: 'Farsi rimandare il file o scaricarlo di nuovo: così com’è non si può controllare.',
    en: 'Ask for the file again or download it again: as it is it cannot be checked.',
  },
  'do-not-open': {
    it: 'Non aprire e non inoltrare il file: chiedere al mittente che cos’è.',
    en: 'Neither open nor forward the file: ask the sender what it is.',
  },
  rename: {
    it: 'Rinominare il file con l’estensione giusta prima di allegarlo.',
    en: 'Give the file the right ending before attaching it.',
  },
} as const satisfies Record<string, { readonly it: string; readonly en: string }>;
export type Remedy = keyof typeof REMEDIES;
