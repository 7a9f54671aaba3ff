// Warnings the pipeline itself adds to a result, Italian with English beside; `{…}` is filled in. Warnings of
// the deadline rules and doubts of the validators have tables of their own in their rooms. (Table file.)
import { type Facts, type Said, saySentence } from '../../contract/sentence.ts';

export const WARNINGS = {
  'field.needs_review': {
    it: '{field}: da controllare sull’immagine prima di usarlo ({why}).',
    en: '{field}: check it against the picture before using it ({why}).',
  },
  'field.missing': {
    it: '{field}: non trovato sul documento; va scritto a mano.',
    en: '{field}: not found on the document; type it in.',
  },
  'notice.doubtful': {
    it: 'Il tipo di atto non è sicuro: guardare il documento e decidere se è per CIVIS.',
    en: 'The kind of notice is not certain: look at the document and decide whether it is for CIVIS.',
  },
  'notice.duplicate': {
    it: 'Lo stesso atto sembra già presente ({id}): controllare prima di inviare due volte la stessa richiesta.',
    en: 'The same notice seems to be there already ({id}): check before sending the same request twice.',
  },
  'document.duplicate': {
    it: 'Questo file è identico a uno già ricevuto: vale la stessa bozza, non una seconda.',
    en: 'This file is identical to one received before: the same draft stands, not a second one.',
  },
  'part.unopened': {
    it: 'Nello stesso documento la parte «{part}» non si è potuta aprire ({id}): guardare che cos’è, può essere un altro atto.',
    en: 'In the same document the part “{part}” could not be opened ({id}): see what it is, it may be another notice.',
  },
  'mail.agency_without_notice': {
    it: 'Il messaggio viene dall’Agenzia ma non contiene nessun atto che si possa leggere: aprirlo nella casella e leggere oggi che cosa dice, il suo termine corre lo stesso.',
    en: 'The message is the agency’s but holds no notice that can be read: open it in the mailbox and read today what it says, its term runs all the same.',
  },
  'part.not_read': {
    it: 'Il file «{part}» ({type}) non si legge qui: aprirlo con il suo programma e, se è un atto, consegnarlo come PDF.',
    en: 'The file “{part}” ({type}) is not read here: open it with its own program and, if it is a notice, hand it in as PDF.',
  },
  'page.unreadable': {
    it: 'Pagina {page}: c’è scritto qualcosa che non si è potuto leggere; guardarla.',
    en: 'Page {page}: there is something on it that could not be read; look at it.',
  },
  'split.proposed': {
    it: 'La divisione della scansione in atti non è sicura: {pages} per ora a sé, ma potrebbe far parte dello stesso atto di {others}. Guardare le pagine e decidere.',
    en: 'The split of the scan into notices is not certain: {pages} kept apart for now, but possibly part of the same notice as {others}. Look at the pages and decide.',
  },
  'split.proposed_with_before': {
    it: 'La divisione della scansione in atti non è sicura: {pages} per ora con l’atto che precede, ma potrebbe far parte dell’atto di {others}. Guardare le pagine e decidere.',
    en: 'The split of the scan into notices is not certain: {pages} left with the notice before for now, but possibly part of the notice of {others}. Look at the pages and decide.',
  },
  'correction.not_applied': {
    it: 'Una persona aveva confermato o corretto {what} ({pages}), ma dopo una nuova lettura quelle pagine sono divise in altro modo: la correzione è conservata e non applicata. Controllare e, se vale ancora, ripeterla qui.',
    en: 'A person had confirmed or corrected {what} ({pages}), but after a new reading these pages are divided otherwise: the correction is kept and not applied. Check, and if it still holds make it again here.',
  },
  'correction.insisted': {
    it: '{field}: tenuto come scritto da una persona, benché non torni ({why}). Ricontrollarlo sul documento.',
    en: '{field}: kept as a person typed it although it does not check ({why}). Look at the document again.',
  },
  'digit.odd': {
    it: '{field}: una persona ha visto un’altra cifra al posto {places}. Guardare l’immagine e confermare o correggere.',
    en: '{field}: a person saw another figure at place {places}. Look at the picture and confirm or correct it.',
  },
  'warning.dismissed': {
    it: 'Visto e chiuso da una persona il {on}: {what}',
    en: 'Looked at and closed by a person on {on}: {what}',
  },
  'term.not_computed': {
    it: 'Atto con un termine proprio che il programma non calcola: leggere oggi.',
    en: 'A notice with a term of its own that the program does not compute: read it today.',
  },
  'ruolo.mixed': {
    it: 'La cartella contiene anche somme che non sono per CIVIS. La richiesta riguarda solo: {civis}. Restano fuori: {others}.',
    en: 'The cartella also holds sums that are not for CIVIS. The request concerns only: {civis}. Left out: {others}.',
  },
  'ruolo.cause_unread': {
    it: 'Non si è letto per quale causa sono iscritte a ruolo queste somme: {entries}. Guardare la cartella: per CIVIS valgono solo controllo automatizzato e tassazione separata.',
    en: 'The cause of these sums did not read: {entries}. Look at the cartella: CIVIS takes automated control and separate taxation only.',
  },
  'ruolo.key_not_offered': {
    it: '{field} letto sulla cartella non è di una partita per CIVIS: non viene proposto nella richiesta.',
    en: '{field} read on the cartella is not of an item for CIVIS: it is not offered in the request.',
  },
  'ruolo.rows_unread': {
    it: 'Ruolo {entry}: {count} righe di tributo non si sono potute leggere; guardarle sulla cartella.',
    en: 'Ruolo {entry}: {count} rows could not be read; look at them on the cartella.',
  },
  'ruolo.no_rows': {
    it: 'Ruolo {entry}: non si è letta nessuna riga di tributo; guardare la cartella.',
    en: 'Ruolo {entry}: no row was read; look at the cartella.',
  },
  'ruolo.cost_unread': {
    it: 'Un costo della cartella (oneri, diritti di notifica, spese) non si è potuto leggere ({count}).',
    en: 'A cost on the cartella (collection charges, notification fee, expenses) could not be read ({count}).',
  },
  'ruolo.sum_differs': {
    it: 'Il totale {what} stampato è {printed}, le {rows} fanno {computed}: differenza {difference}. Guardare gli importi sulla cartella.',
    en: 'The printed total {what} is {printed}, the {rows} make {computed}: difference {difference}. Look at the sums on the cartella.',
  },
  'ruolo.linked': {
    it: 'Le somme di questo atto risultano già a ruolo, nell’atto {id} ({why}).',
    en: 'The sums of this notice are on the roll already, in {id} ({why}).',
  },
  'ruolo.follows': {
    it: 'La cartella segue la comunicazione {id} ({why}).',
    en: 'The cartella follows the communication {id} ({why}).',
  },
  'ruolo.maybe_linked': {
    it: 'Forse collegato all’atto {id}: controllare ({why}).',
    en: 'Perhaps linked to {id}: check ({why}).',
  },
  'notice.redetermines': {
    it: 'Questa comunicazione sostituisce l’atto {id} ({why}).',
    en: 'This communication replaces {id} ({why}).',
  },
  'notice.redetermined_by': {
    it: 'Questa comunicazione è stata sostituita dall’atto {id} ({why}): vale quello.',
    en: 'This communication was replaced by {id} ({why}): that one counts.',
  },
  'intake.days_differ': {
    it: 'Sono state indicate date di ricevimento diverse: vale la più vicina alla scadenza (la prima); controllarle.',
    en: 'Different days of receipt were given: the earliest is used; check them.',
  },
  'intake.channels_differ': {
    it: 'Sono stati indicati canali di ricevimento diversi: controllare come è arrivato l’atto.',
    en: 'Different channels of receipt were given: check how the notice came in.',
  },
  'intake.day_from_stamp': {
    it: 'Il giorno di ricevimento viene dal timbro «{raw}» (pagina {page}): confermarlo, un timbro non lo prova.',
    en: 'The day of receipt comes from the stamp “{raw}” (page {page}): confirm it, a stamp does not prove it.',
  },
  'mail.day_estimated': {
    it: 'Il giorno {date} viene dalla busta della PEC: è quando è stata spedita, non la prova della consegna. Dove il giorno conta, chiedere la ricevuta di avvenuta consegna.',
    en: 'The day {date} comes from the PEC envelope: it says when it was sent, and does not prove delivery. Where the day matters, ask for the delivery receipt.',
  },
  'mail.days_differ': {
    it: 'La PEC è stata certificata il {made} ma risulta in casella il {taken}: vale il giorno che viene prima, controllare nella casella.',
    en: 'The PEC was certified on {made} and taken by the mailbox on {taken}: the earlier day is used, check in the mailbox.',
  },
  'mail.delivered_late': {
    it: 'La PEC è arrivata alle {time} del {date}: dopo le 21 la notifica può valere dal giorno dopo ({next}); qui si conta dal {date}, il giorno più prudente.',
    en: 'The PEC came at {time} on {date}: after 21:00 the notification may count from the next day ({next}); {date}, the safer day, is used.',
  },
  'mail.sender_unconfirmed': {
    it: 'Il mittente certificato è del dominio {domain}, che nessuna fonte letta conferma per questi atti: verificare che il messaggio sia davvero dell’Agenzia.',
    en: 'The certified sender is of the domain {domain}, which no source read confirms for such notices: check that the message really is the agency’s.',
  },
  'mail.sender_not_agency': {
    it: 'La PEC è stata spedita da {sender}, non da un’agenzia: la sua data non dice quando l’atto è stato ricevuto. Chiedere il messaggio originale dell’Agenzia (file .eml).',
    en: 'The PEC was sent by {sender}, not by an agency: its date does not say when the notice was received. Ask for the agency’s own message (.eml).',
  },
  'mail.own_receipt': {
    it: 'È la ricevuta di consegna di una PEC spedita da {sender}: non dice quando l’atto è stato ricevuto. Chiedere il messaggio originale dell’Agenzia (file .eml).',
    en: 'This is the delivery receipt of a PEC sent by {sender}: it does not say when the notice was received. Ask for the agency’s own message (.eml).',
  },
  'mail.anomaly': {
    it: 'Busta di anomalia: contiene posta ordinaria, non certificata; mittente e data non provano nulla.',
    en: 'Anomaly envelope: it holds ordinary mail that nobody certified; sender and date prove nothing.',
  },
  'mail.unsigned': {
    it: 'Il messaggio si presenta come una PEC ma non ha la firma del gestore: il giorno non si può prendere da qui. Riesportarlo dalla casella come file .eml.',
    en: 'The message looks like a PEC but bears no provider’s signature: no day is taken from it. Export it again from the mailbox as .eml.',
  },
  'mail.signature_broken': {
    it: 'La firma del gestore sulla PEC non è valida: il messaggio può essere stato cambiato, il giorno è solo una stima. Riesportarlo dalla casella come file .eml.',
    en: 'The provider’s signature on the PEC is not valid: the message may have been changed and the day is only an estimate. Export it again from the mailbox as .eml.',
  },
  'mail.signature_not_verifiable': {
    it: 'La firma del gestore sulla PEC non si può verificare in questo formato: il giorno è solo una stima. Riesportarlo dalla casella come file .eml.',
    en: 'The provider’s signature on the PEC cannot be checked in this form: the day is only an estimate. Export it again from the mailbox as .eml.',
  },
  'mail.receipt_signature': {
    it: 'C’è una ricevuta di consegna di questo messaggio ma la firma del suo gestore non è valida o non si può verificare: non prova il giorno.',
    en: 'There is a delivery receipt for this message, but its provider’s signature is not valid or cannot be checked: it does not prove the day.',
  },
  'mail.receipt_other_recipient': {
    it: 'C’è una ricevuta di consegna di questo messaggio, ma il messaggio ha più destinatari o la casella non è indicata: controllare per quale casella vale.',
    en: 'There is a delivery receipt for this message, but the message has several recipients or the mailbox is not stated: check which mailbox it is for.',
  },
  'mail.receipt_other_sending': {
    it: 'C’è una ricevuta di consegna simile, ma sembra di un altro invio o non è completa: non prova il giorno, controllarla.',
    en: 'There is a delivery receipt much like it, but it seems to be of another sending or is not complete: it does not prove the day, check it.',
  },
  'practice.discarded': { it: 'Pratica {number}: {step}', en: 'Practice {number}: {step}' },
  'practice.contradicted': { it: 'Pratica {number}: {step}', en: 'Practice {number}: {step}' },
  'practice.unclear': { it: 'Pratica {number}: {step}', en: 'Practice {number}: {step}' },
  'practice.confirmed': { it: 'Pratica {number}: {step}', en: 'Practice {number}: {step}' },
  'practice.proposed': { it: '{finding}', en: '{finding}' },
  'practice.impossible': { it: '{finding}', en: '{finding}' },
  'practice.effect': {
    it: 'Pratica {number}, che cosa comporta per il termine: {effect} (fonte: {source}; {certainty}). Le scadenze di questa scheda non cambiano.',
    en: 'Practice {number}, what it means for the term: {effect} (source: {source}; {certainty}). The deadlines of this sheet do not change.',
  },
  'practice.from_paper': {
    it: 'Pratica {number}: registrata da una carta arrivata, non da una persona; controllare che sia di questo atto ({kind}).',
    en: 'Practice {number}: recorded from a paper that came in, not by a person; check that it is of this notice ({kind}).',
  },
  'practice.updated_notice': {
    it: 'È arrivato un atto che aggiorna questo ({id}), ma l’esito della pratica {number} non è registrato: guardarli insieme e registrarlo con «practice».',
    en: 'A notice that updates this one came in ({id}), but the outcome of practice {number} is not recorded: look at both and record it with “practice”.',
  },
  'practice.paper_taken': {
    it: 'Riguarda la pratica {number}, già registrata per l’atto {id}: quello che dice è nella sua storia.',
    en: 'It is about practice {number}, recorded for notice {id}: what it says is in its history.',
  },
  'practice.paper_waits': {
    it: 'Riguarda la pratica {number}, che nessuno ha registrato: guardare a quale atto appartiene e registrarla con «practice ID --number {number}»; quello che dice varrà da sé.',
    en: 'It is about practice {number}, which nobody recorded: see which notice it belongs to and record it with “practice ID --number {number}”; what it says then counts by itself.',
  },
  'practice.paper_doubtful': {
    it: 'Riguarda la pratica {number}, ma non è stato registrato nulla ({why}): leggerla oggi e registrare con «practice» quello che dice.',
    en: 'It is about practice {number}, but nothing was recorded ({why}): read it today and record what it says with “practice”.',
  },
  'practice.paper_unread': {
    it: 'Riguarda una richiesta CIVIS, ma non si sa quale ({why}): leggerla oggi e registrare con «practice» quello che dice.',
    en: 'It is about a CIVIS request, but which is not known ({why}): read it today and record what it says with “practice”.',
  },
  'practice.paper_withdrawn': {
    it: 'Quello che dice della pratica {number} è stato annullato da una persona.',
    en: 'What it says of practice {number} was taken back by a person.',
  },
  'practice.list': {
    it: 'È un elenco di più richieste CIVIS: guardare lo stato di ciascuna oggi (una SCARTATA va presentata di nuovo) e registrarlo con «practice».',
    en: 'It is a list of several CIVIS requests: look at the state of each today (a discarded one has to be filed again) and record it with “practice”.',
  },
  'ruolo.seen_differs': {
    it: 'Il {on} in CIVIS le somme non risultavano a ruolo, ma una cartella collegata o l’atto stesso dice di sì: vale la lettura più grave, controllare.',
    en: 'On {on} CIVIS showed the sums as not on the roll, but a linked cartella or the notice itself says they are: the graver reading stands, check.',
  },
  'client.unknown': {
    it: 'Il contribuente non è nell’anagrafica dei clienti: aggiungerlo, o controllare di chi è l’atto prima di preparare la richiesta.',
    en: 'The taxpayer is not in the client register: add them, or check whose notice it is before preparing the request.',
  },
  'client.given_unknown': {
    it: 'Il cliente indicato con il file («{given}») non è nell’anagrafica: controllare l’identificativo o la cartella.',
    en: 'The client given with the file (“{given}”) is not in the register: check the id or the folder.',
  },
  'client.given_differs': {
    it: 'Il file è stato consegnato per il cliente «{given}», ma il codice fiscale letto è del cliente «{read}»: vale quello letto. Controllare dove era il file.',
    en: 'The file was handed in for client “{given}”, but the codice fiscale read is that of client “{read}”: the one read stands. Check where the file was.',
  },
  'client.code_not_of_given': {
    it: 'Il file è stato consegnato per il cliente «{given}», ma il codice fiscale letto non è tra i suoi: se è suo aggiungerlo all’anagrafica fra gli altri codici, altrimenti controllare di chi è l’atto.',
    en: 'The file was handed in for client “{given}”, but the codice fiscale read is none of theirs: if it is, add it to the register among the other codes, else check whose notice it is.',
  },
  'client.given_several': {
    it: 'Lo stesso file è stato consegnato per clienti diversi ({given}) e il codice fiscale non è sicuro: controllare di chi è l’atto.',
    en: 'The same file was handed in for different clients ({given}) and the codice fiscale is not sure: check whose notice it is.',
  },
  'client.delegation_missing': {
    it: 'Per il cliente «{client}» l’anagrafica non riporta una delega: verificarla prima di inviare la richiesta.',
    en: 'The register holds no delegation for client “{client}”: check it before sending the request.',
  },
  'client.delegation_expired': {
    it: 'La delega del cliente «{client}» è scaduta il {day}: rinnovarla prima di inviare la richiesta.',
    en: 'The delegation of client “{client}” expired on {day}: renew it before sending the request.',
  },
  'client.delegation_expiring': {
    it: 'La delega del cliente «{client}» scade il {day}, prima del termine di questo atto ({safe}): rinnovarla o inviare prima.',
    en: 'The delegation of client “{client}” expires on {day}, before the term of this notice ({safe}): renew it or send before.',
  },
  'notice.why': { it: '{why}', en: '{why}' },
  'route.advice': { it: '{advice}', en: '{advice}' },
} as const;

export type WarningCode = keyof typeof WARNINGS;
export type { Language } from '../../contract/sentence.ts';

/** The warning with its sentences filled in. */
export function warning(code: WarningCode, facts: Facts = {}): { readonly code: string } & Said {
  return { code, ...saySentence(WARNINGS[code], facts) };
}
