// Names that other long numbers carry on the same papers (table file). A number beside one of them is that other
// number, whatever its length, its year or its check digits say: an INPS debit notice and one telematic protocol in
// ten thousand pass the test of a cartella. Compared folded, misreads allowed for the longer ones.

/** Names of numbers that are never a cartella. */
export const OTHER_NUMBER_NAMES: readonly string[] = [
  // the declaration
  'protocollo',
  'protocollo telematico',
  'prot.',
  'prot. telematico',
  'identificativo dichiarazione',
  'ricevuta n.',
  'ricevuta',
  // payments
  'IUV',
  'RAV',
  'MAV',
  'codice avviso',
  'numero avviso',
  'codice modulo di pagamento',
  'bollettino',
  'quietanza',
  'identificativo operazione',
  'CBILL',
  'IBAN',
  'conto corrente',
  'c/c',
  'CRO',
  'TRN',
  // the post
  'raccomandata',
  'racc.',
  'spedizione',
  'invio',
  // other papers of INPS and of the collection agent, numbered like a cartella
  'avviso di addebito',
  'avvisi di addebito',
  'addebito INPS',
  'documento rif. AT',
  'rif. AT',
  'intimazione',
  'intimazione di pagamento',
  'avviso di intimazione',
  'preavviso di fermo',
  'fermo amministrativo',
  'iscrizione ipotecaria',
  'iscrizione di ipoteca',
  'ipoteca',
  'pignoramento',
  'presa in carico',
  'avviso di accertamento',
  'accertamento esecutivo',
  'verbale',
  'pratica',
  'polizza',
  'contratto',
  'fattura',
];

/** Names of the cartella itself: when one stands nearer to the number, it is one. */
export const CARTELLA_NAMES: readonly string[] = ['cartella', 'cartelle', 'documento n.', 'documento numero'];
