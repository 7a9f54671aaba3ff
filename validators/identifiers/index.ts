// Numbers and their own arithmetic. Public surface of validators/identifiers.
export { AGENCY_NUMBERS } from './agency-numbers.table.ts';
export { AMBITI, type Ambito } from './ambiti.table.ts';
export {
  type Cartella,
  type CartellaNumber,
  type CartellaParse,
  checkCartella,
  parseCartella,
} from './cartella.ts';
export { checkIdentifier } from './check-identifier.ts';
export { type CodiceAtto, checkCodiceAtto, modelYearOfCodiceAtto, parseCodiceAtto } from './codice-atto.ts';
export { type CodiceAvviso, checkCodiceAvviso, parseCodiceAvviso } from './codice-avviso.ts';
export {
  type CodiceFiscale,
  checkCodiceFiscale,
  codiceFiscaleLetter,
  parseCodiceFiscale,
  withoutOmocodia,
} from './codice-fiscale.ts';
export {
  type CommunicationNumber,
  checkComunicazione,
  modelYearOfComunicazione,
  parseComunicazione,
} from './comunicazione.ts';
export { type CrossDoubt, crossCheckNumbers, type NoticeNumbers } from './cross-checks.ts';
export { DOUBTS, type DoubtCode, type DoubtEntry } from './doubts.table.ts';
export { classifyElevenDigits, type ElevenDigits } from './eleven-digits.ts';
export { hasLuhn11Check, luhn11CheckDigit } from './luhn11.ts';
export { hasMod93Check, mod93 } from './mod93.ts';
export { checkPartitaIva, type PartitaIva, parsePartitaIva } from './partita-iva.ts';
export { checkPartitaRuolo } from './partita-ruolo.ts';
export { plausibleForm } from './plausible-form.ts';
export { plausibleRepairs } from './plausible-repairs.ts';
export {
  checkPracticeNumber,
  type PracticeNumber,
  parsePracticeNumber,
  practiceDay,
} from './practice-number.ts';
export {
  checkProtocolloTelematico,
  type ProtocolloTelematico,
  parseProtocolloTelematico,
} from './protocollo-telematico.ts';
export { checkRaccomandata } from './raccomandata.ts';
export { doubtSentence, type IdentifierVerdict, verdictOf } from './verdict.ts';
