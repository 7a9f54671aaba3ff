// What fetching mailboxes tells people, Italian with English beside; `{…}` is filled in. (Table file.)

export const MAILBOX_TEXTS = {
  'mailbox.started': {
    it: 'Ritiro la posta di: {names}. Ctrl-C per fermare.',
    en: 'Fetching the mail of: {names}. Ctrl-C to stop.',
  },
  'mailbox.older_left': {
    it: '{mailbox}, {folder}: {count} messaggi anteriori al {since} restano sul server e non vengono letti; per prenderli cambiare "since" prima del primo avvio o consegnarli come file.',
    en: '{mailbox}, {folder}: {count} mails older than {since} stay on the server and are not read; to take them change "since" before the first start or hand them in as files.',
  },
  'mailbox.renumbered': {
    it: '{mailbox}, {folder}: il server ha rinumerato i messaggi; li rileggo e riconosco quelli già ricevuti.',
    en: '{mailbox}, {folder}: the server has numbered the mails anew; they are read again, those received before are recognised.',
  },
  'mailbox.mail_gone': {
    it: '{path}: cancellato o spostato dalla casella prima che fosse letto; non è stato ricevuto.',
    en: '{path}: deleted or moved from the mailbox before it was read; it was not received.',
  },
  'mailbox.mail_stuck': {
    it: '{mailbox}: il messaggio {uid} non si riesce a prendere ({code}); salvarlo dalla posta web e consegnarlo come file. Continuo a riprovare.',
    en: '{mailbox}: mail {uid} cannot be taken ({code}); save it from the web mail and hand it in as a file. It is still tried again.',
  },
  'mailbox.troubled': {
    it: '{mailbox}: {reason} [{code}]',
    en: '{mailbox}: {reason} [{code}]',
  },
  'mailbox.works_again': { it: '{mailbox}: funziona di nuovo.', en: '{mailbox}: works again.' },
  'mailbox.known': {
    it: '{path}: già ricevuto, gli stessi byte.',
    en: '{path}: received before, the same bytes.',
  },
  'mailbox.left': {
    it: '{mailbox}: {count} messaggi restano da prendere; si riprova al prossimo avvio.',
    en: '{mailbox}: {count} mails are still to be taken; the next start tries again.',
  },
  'mailbox.stopped': {
    it: 'Il ritiro della posta è fermo; ciò che non è finito riprende al prossimo avvio.',
    en: 'Fetching mail has stopped; what is not finished goes on at the next start.',
  },
} as const;

export type MailboxTextCode = keyof typeof MAILBOX_TEXTS;

export function mailboxText(
  code: MailboxTextCode,
  fill: Readonly<Record<string, string | number>> = {},
): string {
  return MAILBOX_TEXTS[code].it.replace(/\{([a-z]+)\}/g, (_hole, name: string) => String(fill[name] ?? ''));
}
