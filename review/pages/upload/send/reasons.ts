// What goes wrong before a file reaches the service, in the shape in which the service says the rest. (Table file.)
import type { Reason } from '../plan/entry.ts';

/** The browser cannot read it any more. */
export const UNREADABLE: Reason = {
  code: 'file.unreadable_here',
  it: 'Il file non si può più leggere da questo computer: è stato spostato, modificato o è aperto in un altro programma. Sceglierlo di nuovo.',
  en: 'The file can no longer be read from this computer: it was moved, changed, or is open in another program. Choose it again.',
};

/** No answer came. */
export const NO_LINE: Reason = {
  code: 'network.failed',
  it: 'La linea con il servizio è caduta: il file è ancora su questo computer. Controllare la rete e riprovare; nulla viene doppio.',
  en: 'The line to the service broke: the file is still on this computer. Check the network and try again; nothing is doubled.',
};

/** The session ended meanwhile. */
export const SIGNED_OUT: Reason = {
  code: 'access.signed_out',
  it: 'La sessione è finita: entrare di nuovo in un’altra scheda, poi riprovare da qui. I file scelti restano.',
  en: 'The session has ended: sign in again in another tab, then try again here. The chosen files stay.',
};
