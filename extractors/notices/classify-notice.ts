// What kind of paper it is. Head and labels decide, never phrases of running text: letters and invoices quote
// notices. Thin or contradicting cues give `doubtful`, and a person looks.
import type { PageReading } from '../../contract/page-reading.ts';
import type { RuoloEntry } from '../../contract/result.schema.ts';
import type { NoticeKind, Subtype } from '../../contract/words.ts';
import { textHolds } from '../fields/layout/phrases.ts';
import { extractRuoli } from '../fields/ruoli/extract-ruoli.ts';
import { type Reach, reachOfCartella, reachOfSubtype } from './civis-reach.ts';
import { type OtherTitle, otherTitleOf, whyOf } from './other-title.ts';
import { type PageProfile, profileOf } from './page-profile.ts';
import { subtypeOf } from './subtype-cues.ts';
import { COMPLIANCE_PHRASES, TAX_WORDS } from './title-cues.table.ts';
import type { WhyCode } from './why-codes.ts';

/** Same shape as the stage's NoticeType. */
export interface ClassifiedNotice {
  readonly kind: NoticeKind;
  readonly subtype: Subtype | null;
  readonly forCivis: boolean;
  readonly why: WhyCode | null;
  readonly certainty: 'clear' | 'doubtful';
  readonly cues: readonly string[];
}

/** A page with fewer words says too little to be refused for sure. */
const MIN_WORDS_TO_REFUSE = 20;
/** A short letter is a letter by its greeting. */
const MIN_WORDS_OF_LETTER = 8;
/** Word scores below this at the 10 % quantile: the page may hold what was not read. */
const MIN_SCORE_TO_REFUSE = 0.25;

/** @param pages the pages of one notice, in order. */
export function classifyNotice(pages: readonly PageReading[]): ClassifiedNotice {
  const profiles = pages.filter((page) => page.quality.state !== 'blank').map((page) => profileOf(page));
  const head = headPage(profiles);
  if (!head) return other('notice.blank', 'doubtful', ['page.blank']);
  const ordered = [head, ...profiles.filter((profile) => profile !== head)];
  const ruoli = extractRuoli(pages);
  const otherTitle = otherTitleOf(head);
  const cartella = cartellaCues(ordered, ruoli);
  const letter = communicationCues(ordered);
  if (otherTitle) return otherPaper(head, otherTitle, [...cartella, ...letter]);
  if (head.sender === 'inps' && head.titles.length === 0)
    return other('notice.inps', hasNumber(letter) ? 'doubtful' : 'clear', ['sender.inps', ...letter]);
  if (profiles.every(isOnlyPayment) && head.titles.length === 0)
    return other('notice.payment_form', 'doubtful', [
      profiles.some((profile) => profile.isF24) ? 'page.f24' : 'page.payment_slip',
      ...cartella,
      ...letter,
    ]);
  if (isEnough(cartella) && cartella.length >= letter.length) return asCartella(cartella, ruoli, profiles);
  if (isEnough(letter)) return asCommunication(ordered, letter, profiles);
  return unlabelled(head, profiles, [...cartella, ...letter]);
}

function isOnlyPayment(profile: PageProfile): boolean {
  return profile.isF24 || profile.isPaymentSlip;
}

function hasNumber(cues: readonly string[]): boolean {
  return cues.some((cue) => cue.startsWith('number.'));
}

/** The page that heads the notice: the first with a title or a number of a notice; else the first. */
function headPage(profiles: readonly PageProfile[]): PageProfile | undefined {
  const fronts = profiles.filter((profile) => !profile.isContinuation && !profile.isF24);
  return (
    fronts.find((profile) => profile.titles.length > 0) ??
    fronts.find((profile) => profile.communicationNumbers.length > 0 || profile.cartellaNumbers.length > 0) ??
    fronts[0] ??
    profiles[0]
  );
}

function communicationCues([head, ...rest]: readonly PageProfile[]): readonly string[] {
  if (!head) return [];
  const cues: string[] = [];
  if (head.titles.some((title) => title.means === 'avviso_telematico')) cues.push('title.avviso_telematico');
  if (head.titles.some((title) => title.means === 'comunicazione')) cues.push('title.comunicazione');
  if (head.communicationNumbers.length > 0) cues.push('number.header');
  if (head.sender === 'entrate') cues.push('sender.entrate');
  const control = subtypeOf([head]).from;
  if (control === 'subject') cues.push('subject.control');
  if (control === 'text') cues.push('text.control');
  if ([...rest, head].some((page) => page.isContinuation && page.communicationNumbers.length > 0)) {
    cues.push('number.detail_page');
  }
  if (hasLabelled(head, 'codiceAtto')) cues.push('label.codice_atto');
  if (hasLabelled(head, 'dataElaborazione')) cues.push('label.data_elaborazione');
  return cues;
}

function cartellaCues(
  [head, ...rest]: readonly PageProfile[],
  ruoli: readonly RuoloEntry[],
): readonly string[] {
  if (!head) return [];
  const cues: string[] = [];
  if (head.titles.some((title) => title.means === 'cartella')) cues.push('title.cartella');
  if (head.cartellaNumbers.length > 0) cues.push('number.cartella');
  if (head.sender === 'riscossione') cues.push('sender.riscossione');
  if (ruoli.length > 0) cues.push('section.ruolo');
  return cues.length === 1 && rest.length === 0 && cues[0] === 'sender.riscossione' ? [] : cues;
}

function hasLabelled(page: PageProfile, field: 'codiceAtto' | 'dataElaborazione'): boolean {
  return page.candidates.some((candidate) => candidate.field === field && candidate.label !== null);
}

/** A notice shows its number or its title, and at least one more thing a notice has. */
function isEnough(cues: readonly string[]): boolean {
  const hasName = cues.some((cue) => cue.startsWith('title.') || cue.startsWith('number.'));
  return hasName && cues.length >= 2;
}

/** Clear: title or sender besides the number, three cues in all. */
function isClear(cues: readonly string[]): boolean {
  const hasNumber = cues.some((cue) => cue.startsWith('number.'));
  const hasHead = cues.some((cue) => cue.startsWith('title.') || cue.startsWith('sender.'));
  return hasNumber && hasHead && cues.length >= 3;
}

/** A letter that is not for CIVIS need not print a communication number: its title, its sender and two labels do. */
function isClearRefusal(cues: readonly string[]): boolean {
  const has = (start: string) => cues.some((cue) => cue.startsWith(start));
  return has('title.') && has('sender.') && cues.filter((cue) => cue.startsWith('label.')).length >= 2;
}

function asCommunication(
  ordered: readonly PageProfile[],
  cues: readonly string[],
  profiles: readonly PageProfile[],
): ClassifiedNotice {
  const finding = subtypeOf(ordered);
  const isTelematic = cues.includes('title.avviso_telematico');
  const reach = reachOfSubtype(finding.subtype);
  const isSure =
    (isClear(cues) || (!reach.forCivis && finding.from === 'title' && isClearRefusal(cues))) &&
    reach.isSure &&
    finding.from !== 'code' &&
    !finding.isContradicted &&
    isWhole(profiles) &&
    looksUnlikeALetter(ordered[0], cues);
  return {
    kind: isTelematic ? 'avviso_telematico' : 'comunicazione',
    subtype: finding.subtype,
    forCivis: reach.forCivis,
    why: reach.why,
    certainty: isSure ? 'clear' : 'doubtful',
    cues: [
      ...cues,
      `subtype.${finding.from}`,
      ...finding.codes.map((code) => `code.${code}`),
      ...(finding.isContradicted ? ['subtype.contradicted'] : []),
    ],
  };
}

function asCartella(
  cues: readonly string[],
  ruoli: readonly RuoloEntry[],
  profiles: readonly PageProfile[],
): ClassifiedNotice {
  const reach: Reach = reachOfCartella(ruoli);
  return {
    kind: 'cartella',
    subtype: null,
    forCivis: reach.forCivis,
    why: reach.why,
    certainty: isClear(cues) && reach.isSure && isWhole(profiles) ? 'clear' : 'doubtful',
    cues: reach.isSure ? cues : [...cues, 'cause.unreadable'],
  };
}

/** Private greetings on a page without sender: somebody quotes a notice. */
function looksUnlikeALetter(head: PageProfile | undefined, cues: readonly string[]): boolean {
  return (head?.letterCues ?? 0) === 0 || cues.includes('sender.entrate');
}

function isWhole(profiles: readonly PageProfile[]): boolean {
  return profiles.every((profile) => profile.reading.quality.state === 'read');
}

/** The title names another paper; the marks of a notice beside it make it doubtful. */
function otherPaper(
  head: PageProfile,
  { why, cue, isInSubject }: OtherTitle,
  noticeCues: readonly string[],
): ClassifiedNotice {
  const numbers = noticeCues.filter((each) => each.startsWith('number.'));
  const isNamed = (each: string) =>
    each === 'number.cartella' ? cue.namesCartelle === true : cue.namesNotices === true;
  const isMixed =
    (!cue.namesTitles && head.titles.some((title) => whyOf(title.means) === null)) ||
    // An updated notice may be headed by the outcome it follows from.
    (!cue.namesTitles && cue.namesNotices === true && noticeCues.includes('label.data_elaborazione')) ||
    numbers.some((each) => !isNamed(each));
  const trace = [cue.id, ...(isInSubject ? ['title.in_subject'] : []), ...(isMixed ? noticeCues : numbers)];
  return other(why, isMixed ? 'doubtful' : 'clear', trace);
}

function unlabelled(
  head: PageProfile,
  profiles: readonly PageProfile[],
  noticeCues: readonly string[],
): ClassifiedNotice {
  const { quality } = head.reading;
  const minWords = head.letterCues > 0 ? MIN_WORDS_OF_LETTER : MIN_WORDS_TO_REFUSE;
  const isWellRead =
    isWhole(profiles) && quality.wordCount >= minWords && quality.lowConfidence >= MIN_SCORE_TO_REFUSE;
  if (!isWellRead) return other('notice.unrecognised', 'doubtful', ['page.hard_to_read', ...noticeCues]);
  const isLetter = head.letterCues > 0 && head.sender === null;
  if (isLetter)
    return other('notice.letter', noticeCues.length === 0 ? 'clear' : 'doubtful', [
      'letter.greeting',
      ...noticeCues,
    ]);
  if (COMPLIANCE_PHRASES.some((phrase) => textHolds(head.text, phrase))) {
    const isMixed = noticeCues.some((cue) => /^(?:number|title|label)\./.test(cue));
    return other('notice.compliance', isMixed ? 'doubtful' : 'clear', ['text.compliance', ...noticeCues]);
  }
  const taxWords = TAX_WORDS.filter((word) => profiles.some((profile) => textHolds(profile.text, word)));
  const isSure = taxWords.length === 0 && noticeCues.length === 0;
  return other('notice.unrecognised', isSure ? 'clear' : 'doubtful', [
    ...noticeCues,
    ...taxWords.map(() => 'text.tax_word'),
  ]);
}

function other(why: WhyCode, certainty: 'clear' | 'doubtful', cues: readonly string[]): ClassifiedNotice {
  return { kind: 'altro', subtype: null, forCivis: false, why, certainty, cues };
}
