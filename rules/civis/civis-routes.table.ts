// Which acts the CIVIS assistance function takes, and where the others go. Source: the agency's CIVIS guide of 2026
// (automated control and separate taxation, on any channel; the rest is not listed). (Table file.)
import type { NoticeKind, Subtype } from '../../contract/words.ts';

export interface CivisRoute {
  readonly forCivis: boolean;
  /** Stable code when not for CIVIS, else null. */
  readonly why: string | null;
  /** A person must decide: the guide is silent or the kind is not known. */
  readonly needsReview: boolean;
  readonly adviceIt: string;
  readonly adviceEn: string;
}

const FOR_CIVIS: CivisRoute = {
  forCivis: true,
  why: null,
  needsReview: false,
  adviceIt: 'Si presenta con la funzione CIVIS per comunicazioni, avvisi telematici e cartelle di pagamento.',
  adviceEn: 'Goes through the CIVIS function for notices, telematic notices and cartelle.',
};
const UNKNOWN_SUBTYPE: CivisRoute = {
  ...FOR_CIVIS,
  needsReview: true,
  adviceIt:
    'Il tipo di controllo non è stato riconosciuto: CIVIS vale per il controllo automatizzato e la tassazione separata.',
  adviceEn: 'The kind of control was not recognised: CIVIS takes automated control and separate taxation.',
};
const FORMAL: CivisRoute = {
  forCivis: false,
  why: 'notice.36-ter',
  needsReview: false,
  adviceIt:
    'Il controllo formale (36-ter) non passa da questa funzione CIVIS: rivolgersi all’ufficio che ha inviato la comunicazione, via PEC o con «Consegna documenti e istanze».',
  adviceEn:
    'Formal control (36-ter) is not taken by this CIVIS function: turn to the office that sent the notice, by PEC or through “Consegna documenti e istanze”.',
};
const CAF: CivisRoute = {
  forCivis: false,
  why: 'notice.730-caf',
  needsReview: false,
  adviceIt:
    'La comunicazione al CAF o al professionista sul 730 non è elencata per CIVIS: rispondere all’ufficio che l’ha inviata, via PEC o con «Consegna documenti e istanze».',
  adviceEn:
    'The notice to a CAF or professional on form 730 is not listed for CIVIS: answer the office that sent it, by PEC or through “Consegna documenti e istanze”.',
};
const VAT_OMITTED: CivisRoute = {
  forCivis: false,
  why: 'civis.not_listed.54-bis.1',
  needsReview: true,
  adviceIt:
    'La liquidazione IVA per dichiarazione omessa (54-bis.1) non è elencata dalla guida CIVIS: verificare sulla comunicazione a chi rivolgersi.',
  adviceEn:
    'The VAT liquidation for an omitted return (54-bis.1) is not listed by the CIVIS guide: see on the notice whom to turn to.',
};
const STAMP: CivisRoute = {
  forCivis: false,
  why: 'civis.other_function.bollo',
  needsReview: false,
  adviceIt:
    'L’imposta di bollo sulle fatture elettroniche ha una funzione CIVIS propria: «Comunicazioni relative all’imposta di bollo su fatture elettroniche».',
  adviceEn:
    'Stamp duty on e-invoices has a CIVIS function of its own, next to the one for notices and cartelle.',
};
const OTHER: CivisRoute = {
  forCivis: false,
  why: 'notice.other',
  needsReview: false,
  adviceIt: 'Non è una comunicazione, un avviso telematico o una cartella: CIVIS non lo tratta.',
  adviceEn: 'Neither a notice, a telematic notice nor a cartella: not taken by CIVIS.',
};

export const NOTICE_ROUTES: Readonly<Record<Subtype, CivisRoute>> = {
  '36-bis': FOR_CIVIS,
  '54-bis': FOR_CIVIS,
  lipe: FOR_CIVIS,
  'tassazione-separata': FOR_CIVIS,
  '36-ter': FORMAL,
  '730-caf': CAF,
  '54-bis.1': VAT_OMITTED,
  bollo: STAMP,
};

/** A cartella by the cause of its ruolo rows; null is not read: a person looks. */
export const CARTELLA_CAUSE_NOT_FOR_CIVIS: CivisRoute = {
  forCivis: false,
  why: 'cartella.other_cause',
  needsReview: false,
  adviceIt:
    'La cartella non deriva dal controllo automatizzato o dalla tassazione separata: rivolgersi all’ente o all’ufficio indicato nel ruolo.',
  adviceEn:
    'The cartella does not come from automated control or separate taxation: turn to the body or office named in the ruolo.',
};
export const CARTELLA_CAUSE_UNREAD: CivisRoute = {
  ...FOR_CIVIS,
  needsReview: true,
  adviceIt:
    'La causa del ruolo non è stata letta: CIVIS tratta solo le partite da controllo automatizzato o tassazione separata.',
  adviceEn:
    'The cause of the ruolo was not read: CIVIS takes only items of automated control or separate taxation.',
};

export const ROUTES_BY_KIND: Readonly<Record<NoticeKind, CivisRoute>> = {
  comunicazione: UNKNOWN_SUBTYPE,
  avviso_telematico: UNKNOWN_SUBTYPE,
  cartella: CARTELLA_CAUSE_UNREAD,
  altro: OTHER,
};
