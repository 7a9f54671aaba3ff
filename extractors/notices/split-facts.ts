// What one page holds that tells which letter it belongs to: role, numbers, sums, address, printed page. Only what
// stands on the page counts; what is not there (a lower half not read yet) is unknown and says nothing.
import type { Candidate } from '../../contract/candidate.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import type { FieldName } from '../../contract/words.ts';
import { textHolds } from '../fields/layout/phrases.ts';
import { opens, type PageProfile, profileOf } from './page-profile.ts';
import {
  CARTELLA_PAGE_TITLES,
  COMMUNICATION_PAGE_TITLES,
  COVER_CUES,
  MAX_ADDRESS_SHEET_WORDS,
  MAX_COVER_WORDS,
  MAX_SEPARATOR_WORDS,
  SEPARATOR_BARCODE,
  SEPARATOR_TITLES,
} from './split-cues.table.ts';
import { addressLines, printedAmounts, printedPageOf, printedRolls } from './split-print.ts';
import { startEvidence } from './split-start.ts';
import { MIN_TELLING_AMOUNT, START_WEIGHTS, type StartEvidence } from './split-weights.table.ts';

/** `page`: a page of a letter; `cover`: envelope, receipt card, fax cover. */
export type PageRole = 'page' | 'f24' | 'slip' | 'cover' | 'separator' | 'blank' | 'unreadable';

export type Family = 'comunicazione' | 'cartella' | 'other';

/** Whole numbers beside their own label, by kind. */
export interface PageNumbers {
  readonly communication: readonly string[];
  readonly cartella: readonly string[];
  readonly act: readonly string[];
  readonly taxpayer: readonly string[];
  readonly protocol: readonly string[];
  readonly payment: readonly string[];
  readonly tracking: readonly string[];
}

export interface PageFacts {
  readonly page: number;
  readonly profile: PageProfile;
  readonly role: PageRole;
  /** Of what kind of notice it is a page, when it says so. */
  readonly family: Family | null;
  /** From a visible text layer: nothing was misread. */
  readonly isExact: boolean;
  readonly numbers: PageNumbers;
  /** Cents. */
  readonly amounts: ReadonlySet<number>;
  /** Cents; null where one sum or none is printed. */
  readonly sumOfAmounts: number | null;
  /** `2025/550123`. */
  readonly rolls: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly addressLines: ReadonlySet<string>;
  readonly printed: { readonly number: number; readonly total: number | null } | null;
  readonly start: readonly StartEvidence[];
  readonly startScore: number;
  /** It holds something a result could take over: joined wrongly, it would leak. */
  readonly hasFacts: boolean;
}

export function factsOf(reading: PageReading): PageFacts {
  const profile = profileOf(reading);
  const role = roleOf(profile);
  const start = role === 'page' ? startEvidence(profile) : [];
  const isPrivate = profile.letterCues > 0 && profile.sender === null && !start.includes('own-number');
  const amounts = printedAmounts(profile.rows).filter((cents) => cents >= MIN_TELLING_AMOUNT);
  const rolls = printedRolls(profile.rows);
  return {
    page: reading.page,
    profile,
    role,
    family: familyOf(profile),
    isExact: reading.source === 'text',
    // A private letter only quotes the numbers of others.
    numbers: isPrivate ? NO_NUMBERS : numbersOf(profile),
    amounts: new Set(amounts),
    sumOfAmounts: amounts.length > 1 ? amounts.reduce((sum, cents) => sum + cents, 0) : null,
    rolls: new Set(rolls),
    years: new Set(valuesOf(profile.candidates, 'annoImposta')),
    addressLines: new Set(addressLines(profile.rows)),
    printed: printedPageOf(profile.rows),
    start,
    startScore: start.reduce((sum, each) => sum + START_WEIGHTS[each], 0),
    hasFacts: profile.candidates.length > 0 || rolls.length > 0,
  };
}

function roleOf(profile: PageProfile): PageRole {
  const { reading, rows } = profile;
  const { quality } = reading;
  const isSeparator =
    quality.wordCount <= MAX_SEPARATOR_WORDS &&
    profile.candidates.length === 0 &&
    (reading.barcodes.some((barcode) => SEPARATOR_BARCODE.test(barcode.text.trim())) ||
      rows.some((row) => SEPARATOR_TITLES.some((title) => opens(row, title))));
  if (isSeparator) return 'separator';
  if (quality.state !== 'read') return quality.state;
  if (profile.isF24) return 'f24';
  if (profile.titles.length > 0 || profile.communicationNumbers.length > 0) return 'page';
  if (isSlip(profile)) return 'slip';
  return isCover(profile) ? 'cover' : 'page';
}

/** Only a payment slip prints the number to pay by, or its code. */
function isSlip({ reading, candidates }: PageProfile): boolean {
  return (
    candidates.some((candidate) => candidate.field === 'codiceAvviso') ||
    reading.barcodes.some((barcode) => barcode.text.startsWith('PAGOPA|'))
  );
}

function isCover({ reading, rows, text, cartellaNumbers, letterCues }: PageProfile): boolean {
  const { wordCount } = reading.quality;
  if (cartellaNumbers.length > 0 || letterCues > 0 || wordCount > MAX_COVER_WORDS) return false;
  if (COVER_CUES.some((cue) => textHolds(text, cue))) return true;
  return wordCount <= MAX_ADDRESS_SHEET_WORDS && addressLines(rows).length >= 2;
}

/** A page of the roll stays a page of the cartella though it names the communication before it. */
function familyOf(profile: PageProfile): Family | null {
  const { titles, rows } = profile;
  const means = titles.map((title) => title.means);
  // A receipt of CIVIS says the kind of the notice it is about.
  if (titles[0]?.mustLead) return 'other';
  if (means.includes('cartella')) return 'cartella';
  if (means.includes('comunicazione') || means.includes('avviso_telematico')) return 'comunicazione';
  if (means.length > 0) return 'other';
  const has = (phrases: readonly string[]) =>
    rows.some((row) => phrases.some((phrase) => opens(row, phrase)));
  if (profile.cartellaNumbers.length > 0 || has(CARTELLA_PAGE_TITLES)) return 'cartella';
  // Cartelle are paid with slips; an F24 comes with a letter of the agency. The day of elaboration is theirs too.
  const isOfLetter = profile.isF24 || valuesOf(profile.candidates, 'dataElaborazione').length > 0;
  if (profile.communicationNumbers.length > 0 || isOfLetter) return 'comunicazione';
  return has(COMMUNICATION_PAGE_TITLES) ? 'comunicazione' : null;
}

const NO_NUMBERS: PageNumbers = {
  communication: [],
  cartella: [],
  act: [],
  taxpayer: [],
  protocol: [],
  payment: [],
  tracking: [],
};

function numbersOf(profile: PageProfile): PageNumbers {
  const of = (field: FieldName) => valuesOf(profile.candidates, field);
  return {
    communication: profile.communicationNumbers,
    cartella: profile.cartellaNumbers,
    act: of('codiceAtto'),
    taxpayer: of('codiceFiscale'),
    protocol: of('protocolloTelematico'),
    payment: of('codiceAvviso'),
    tracking: of('numeroRaccomandata'),
  };
}

/** Labels that speak of another act or person, or may do. */
const OF_OTHERS = ['.other-party', '.mentioned', '.iva', '.margin', '.rows', '.riferimento'];

/** Whole values beside their own label, nothing repaired. */
function valuesOf(candidates: readonly Candidate[], field: FieldName): readonly string[] {
  const own = candidates.filter(
    ({ field: name, label, ruleId }) =>
      name === field &&
      label !== null &&
      !ruleId.includes('+') &&
      !OF_OTHERS.some((end) => ruleId.endsWith(end)),
  );
  return [...new Set(own.map((candidate) => candidate.value))];
}
