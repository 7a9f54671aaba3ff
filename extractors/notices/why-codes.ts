// The closed list of reasons why a paper is not for CIVIS. The codes are stable: results, the register and the sentences
// beside them (pipeline/messages/why.table.ts) rely on them. Add beside, never rename.

export const WHY_CODES = [
  // notices with another way
  'notice.36-ter',
  'notice.730-caf',
  'notice.54-bis.1',
  'civis.other_function.bollo',
  'notice.cartella_36-ter',
  'notice.cartella_other_cause',
  // papers of the agency, of INPS and of the collection agent that are no notice of a control
  'notice.accertamento',
  'notice.documents_request',
  'notice.compliance',
  'notice.relief',
  'notice.inps',
  'notice.enforcement',
  'notice.settlement',
  'notice.instalments',
  'notice.ruolo_extract',
  'notice.payment_form',
  // papers of CIVIS about a request that was sent
  'civis.receipt',
  'civis.discarded',
  'civis.outcome',
  'civis.list',
  // papers of others
  'notice.fine',
  'notice.invoice',
  'notice.letter',
  // what could not be told
  'notice.blank',
  'notice.unrecognised',
] as const;
export type WhyCode = (typeof WHY_CODES)[number];
