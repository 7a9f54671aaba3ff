// The words in the register's cells, Italian with English beside. (Table file.)
import type { PracticeOutcome, PracticeState } from '../../../contract/practice.schema.ts';
import type { Channel, Day0Evidence, NoticeKind, NoticeStatus, Purpose } from '../../../contract/words.ts';
import type { Language } from '../../messages/warnings.table.ts';

type Words = Readonly<Record<Language, string>>;
type Table<Key extends string> = Readonly<Record<Key, Words>>;

export const REGISTER_SHEET: Words = { it: 'Scadenzario', en: 'Register' };

export const STATUS_WORDS: Table<NoticeStatus | 'waiting'> = {
  ready: { it: 'pronta', en: 'ready' },
  needs_review: { it: 'da controllare', en: 'to be checked' },
  not_for_civis: { it: 'non per CIVIS', en: 'not for CIVIS' },
  rejected: { it: 'rifiutato', en: 'rejected' },
  failed: { it: 'non riuscito', en: 'failed' },
  waiting: { it: 'in lavorazione', en: 'in progress' },
};

/** `floor`: the day of receipt is not known, so the day shown is the earliest there can be. */
export const CERTAINTY_WORDS: Table<'certain' | 'to_check' | 'floor'> = {
  certain: { it: 'certa', en: 'certain' },
  to_check: { it: 'da controllare', en: 'to be checked' },
  floor: { it: 'non prima di questo giorno', en: 'not before this day' },
};

export const PURPOSE_CELL: Table<Purpose> = {
  pay: { it: 'pagamento', en: 'payment' },
  clarify: { it: 'chiarimenti', en: 'clarifications' },
  appeal: { it: 'ricorso', en: 'appeal' },
  inform_client: { it: 'informare il cliente', en: 'tell the client' },
};

export const KIND_CELL: Table<NoticeKind> = {
  comunicazione: { it: 'comunicazione', en: 'comunicazione' },
  avviso_telematico: { it: 'avviso telematico', en: 'avviso telematico' },
  cartella: { it: 'cartella', en: 'cartella' },
  altro: { it: 'altro', en: 'other' },
};

export const CHANNEL_CELL: Table<Channel> = {
  raccomandata: { it: 'raccomandata', en: 'raccomandata' },
  posta: { it: 'posta', en: 'post' },
  pec: { it: 'PEC', en: 'PEC' },
  telematico: { it: 'telematico', en: 'telematico' },
  messo: { it: 'messo', en: 'messo' },
  'a-mano': { it: 'a mano', en: 'by hand' },
  cassetto: { it: 'cassetto fiscale', en: 'cassetto fiscale' },
  send: { it: 'SEND', en: 'SEND' },
  unknown: { it: 'non noto', en: 'not known' },
};

export const EVIDENCE_CELL: Table<Day0Evidence> = {
  'pec-receipt': { it: 'ricevuta di consegna PEC', en: 'PEC delivery receipt' },
  'pec-envelope': { it: 'busta PEC', en: 'PEC envelope' },
  ar: { it: 'avviso di ricevimento', en: 'return card' },
  giacenza: { it: 'compiuta giacenza', en: 'end of storage' },
  relata: { it: 'relata di notifica', en: 'record of service' },
  transmission: { it: 'data di trasmissione', en: 'day of transmission' },
  stamp: { it: 'timbro', en: 'stamp' },
  user: { it: 'indicata da una persona', en: 'given by a person' },
  folder: { it: 'nome della cartella', en: 'name of the folder' },
  'file-name': { it: 'nome del file', en: 'name of the file' },
  unknown: { it: 'non nota', en: 'not known' },
};

export const PRACTICE_STATE_CELL: Table<PracticeState> = {
  sent: { it: 'inviata', en: 'sent' },
  assegnata: { it: 'assegnata', en: 'assigned' },
  in_verifica: { it: 'in verifica', en: 'being verified' },
  scartata: { it: 'scartata', en: 'discarded' },
  chiusa: { it: 'chiusa', en: 'closed' },
};

export const PRACTICE_OUTCOME_CELL: Table<PracticeOutcome> = {
  annullata: { it: 'annullata', en: 'annulled' },
  rideterminata: { it: 'rideterminata', en: 'redetermined' },
  confermata: { it: 'confermata', en: 'confirmed' },
  sgravio_totale: { it: 'sgravio totale', en: 'relief in full' },
  sgravio_parziale: { it: 'sgravio parziale', en: 'relief in part' },
  unclear: { it: 'esito da chiarire', en: 'outcome to be cleared up' },
};

export const TO_DO_WAITING: Words = {
  it: 'Il documento è ancora in lavorazione: rifare l’esportazione quando ha finito.',
  en: 'The document is still being worked on: export again when it has ended.',
};
