// What the watched folder tells people, Italian with English beside; `{…}` is filled in. (Table file.)

export const WATCH_TEXTS = {
  'watch.started': {
    it: 'Controllo {inbox} ({how}). Fatti: {done}. Non riusciti: {failed}. Ctrl-C per fermare.',
    en: 'Watching {inbox} ({how}). Done: {done}. Failed: {failed}. Ctrl-C to stop.',
  },
  'watch.by_events': {
    it: 'segnali del sistema, e uno sguardo intero ogni {seconds} s',
    en: 'events of the system, and a full look every {seconds} s',
  },
  'watch.by_polling': { it: 'uno sguardo intero ogni {seconds} s', en: 'a full look every {seconds} s' },
  'watch.moves_by_copy': {
    it: 'Le cartelle stanno su dischi diversi: ogni file verrà copiato, riletto, confrontato e solo poi tolto (più lento).',
    en: 'The folders lie on different disks: each file is copied, read back, compared and only then taken away (slower).',
  },
  'watch.no_lock': {
    it: 'Questa condivisione non conosce i blocchi dei file: badare che nessun altro processo controlli la stessa cartella.',
    en: 'This share knows no file locks: see that no other process watches the same folder.',
  },
  'watch.events_failed': {
    it: 'I segnali del sistema non funzionano qui ({detail}): continuo con lo sguardo intero ogni {seconds} s; con --poll più spesso.',
    en: 'Events of the system do not work here ({detail}): going on with a full look every {seconds} s; more often with --poll.',
  },
  'watch.moves_finished': {
    it: '{path}: spostamento interrotto, ora completato.',
    en: '{path}: a move that was interrupted is finished now.',
  },
  'watch.inbox_away': {
    it: 'La cartella controllata non risponde ({detail}): riprovo da solo, niente va perso.',
    en: 'The watched folder does not answer ({detail}): trying again, nothing is lost.',
  },
  'watch.inbox_back': {
    it: 'La cartella controllata risponde di nuovo.',
    en: 'The watched folder answers again.',
  },
  'watch.low_disk': {
    it: 'Spazio quasi finito su {folder} ({free} MB liberi, ne servono {needed}): non prendo altri file finché non si libera spazio; riprendo da solo.',
    en: 'Little space left on {folder} ({free} MB free, {needed} needed): no more files are taken until there is space; going on by itself then.',
  },
  'watch.disk_back': {
    it: 'C’è di nuovo spazio: riprendo a ricevere.',
    en: 'There is space again: taking files again.',
  },
  'watch.odd.symlink': {
    it: '{path}: è un collegamento simbolico e resta dov’è; mettere nella cartella il file vero.',
    en: '{path}: a symbolic link, left alone; put the file itself into the folder.',
  },
  'watch.odd.special': {
    it: '{path}: non è un file ma una pipe, un socket o un dispositivo; resta dov’è, toglierlo.',
    en: '{path}: no file but a pipe, a socket or a device; left alone, take it away.',
  },
  'watch.odd.name_encoding': {
    it: '{path}: il nome è in una codifica vecchia e il file non si può aprire; rinominarlo.',
    en: '{path}: the name is in an old encoding and the file cannot be opened; rename it.',
  },
  'watch.odd.unreadable_folder': {
    it: '{path}: cartella che non si può leggere; dare i permessi di lettura.',
    en: '{path}: a folder that cannot be read; give the right to read.',
  },
  'watch.in_use': {
    it: '{path}: un altro programma lo tiene aperto; aspetto che lo chiuda.',
    en: '{path}: held open by another program; waiting until it is closed.',
  },
  'watch.restless': {
    it: '{path}: continua a cambiare; lo prendo quando è fermo da {seconds} s.',
    en: '{path}: keeps changing; it is taken once it has been still for {seconds} s.',
  },
  'watch.left': {
    it: '{path}: non ancora finito, resta nella cartella controllata per la prossima volta.',
    en: '{path}: not finished yet, left in the watched folder for the next time.',
  },
  'watch.trouble': { it: '{path}: {message}', en: '{path}: {message}' },
  'watch.to_done': { it: '→ {to}', en: '→ {to}' },
  'watch.to_failed': {
    it: '→ {to} (il motivo è scritto accanto)',
    en: '→ {to} (the reason is written beside)',
  },
  'watch.deleted': {
    it: 'tolto dalla cartella controllata (l’originale è conservato)',
    en: 'taken out of the watched folder (the original is kept)',
  },
  'watch.gone': {
    it: 'non è più nella cartella controllata',
    en: 'no longer in the watched folder',
  },
  'watch.replaced': {
    it: 'intanto un altro file ha preso il suo nome: resta lì e verrà ricevuto a sua volta',
    en: 'another file has taken its name meanwhile: it stays and is received in its turn',
  },
  'watch.kept': { it: '(l’originale è conservato)', en: '(the original is kept)' },
  'watch.not_kept': {
    it: '(attenzione: l’originale non era stato conservato)',
    en: '(mind: the original had not been kept)',
  },
  'watch.facts_added': {
    it: 'dati aggiunti dal file .json arrivato dopo',
    en: 'facts added from the .json that came later',
  },
  'watch.duplicate': { it: 'identico a uno già ricevuto', en: 'identical to one received before' },
  'watch.paused_end': {
    it: 'Alcuni file non sono stati presi: restano nella cartella controllata.',
    en: 'Some files were not taken: they stay in the watched folder.',
  },
  'watch.stopped': {
    it: 'Fermato: ciò che è stato ricevuto è al sicuro; i file non finiti restano nella cartella controllata e si riprende da lì.',
    en: 'Stopped: what was received is safe; unfinished files stay in the watched folder and the next start goes on.',
  },
  'watch.note': {
    it: [
      'File: {name}',
      'Giorno: {day}',
      'Codice: {code}',
      '',
      '{message}',
      '',
      '{kept}',
      'Per riprovare: rimettere il file nella cartella controllata{where}.',
      '',
    ].join('\r\n'),
    en: [
      'File: {name}',
      'Day: {day}',
      'Code: {code}',
      '',
      '{message}',
      '',
      '{kept}',
      'To try again: put the file into the watched folder again{where}.',
      '',
    ].join('\r\n'),
  },
  'watch.note_kept': {
    it: 'Il documento è stato ricevuto e l’originale è conservato; il suo termine corre comunque: guardarlo a mano.',
    en: 'The document was received and the original is kept; its term runs all the same: look at it by hand.',
  },
  'watch.note_not_kept': {
    it: 'Il documento NON è stato ricevuto dal programma: questa è l’unica copia, e il suo termine corre comunque.',
    en: 'The document was NOT received by the program: this is the only copy, and its term runs all the same.',
  },
  'watch.note_only_copy': {
    it: 'Il documento risulta ricevuto ma l’originale NON è stato conservato: questa è l’unica copia, e il suo termine corre comunque.',
    en: 'The document was registered but its original was NOT kept: this is the only copy, and its term runs all the same.',
  },
  'watch.note_where': { it: ', in «{folder}»', en: ', in “{folder}”' },
} as const satisfies Record<string, { readonly it: string; readonly en: string }>;

export type WatchTextCode = keyof typeof WATCH_TEXTS;

/** The Italian sentence with its blanks filled. */
export function watchText(code: WatchTextCode, fill: Readonly<Record<string, string | number>> = {}): string {
  return WATCH_TEXTS[code].it.replace(/\{(\w+)\}/g, (blank, name: string) => String(fill[name] ?? blank));
}
