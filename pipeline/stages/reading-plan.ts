// Which pages are worth reading next. OCR is the cost of this program, and most letters say on their first page all
// that a request needs: that page is read whole, of the others the head, which tells whether another letter starts
// there. A page is read whole as soon as its letter still lacks something, or when its head leaves a doubt.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Extent, PageReading } from '../../contract/page-reading.ts';
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';
import { extractCandidates } from '../../extractors/fields/index.ts';
import { classifyNotice, opensLetter, splitNotices } from '../../extractors/notices/index.ts';
import { chooseFields, isBlocking } from '../../validators/consistency/index.ts';
import type { NoticeType } from './stage-outputs.ts';

export interface PageWish {
  /** 1-based. */
  readonly page: number;
  readonly extent: Extent;
}

/** What a request and its deadline are made of. A field no page prints has all pages read, once. */
const NEEDED: Readonly<Record<NoticeKind, readonly FieldName[]>> = {
  comunicazione: [
    'numeroComunicazione',
    'codiceAtto',
    'codiceFiscale',
    'annoImposta',
    'dataElaborazione',
    'importoTotale',
  ],
  avviso_telematico: [
    'numeroComunicazione',
    'codiceFiscale',
    'annoImposta',
    'dataElaborazione',
    'dataTrasmissione',
    'importoTotale',
  ],
  cartella: ['numeroCartella', 'codiceFiscale', 'importoTotale'],
  altro: [],
};

/**
 * @param pages what is known of each page of a part; null: not looked at yet
 * @returns pages to read now, none when what is known is enough
 */
export function nextReads(pages: readonly (PageReading | null)[], today: CivilDate): readonly PageWish[] {
  const [first] = pages;
  if (first === null) return [{ page: 1, extent: 'whole' }];
  const unseen = pages.flatMap((reading, index) => (reading ? [] : [index + 1]));
  // A cartella is read whole in the end: its heads need no look of their own.
  const extent = first && classifyNotice([first]).kind === 'cartella' ? 'whole' : 'top';
  if (unseen.length > 0) return unseen.map((page) => ({ page, extent }));
  const readings = pages.filter((reading) => reading !== null);
  const groups = splitNotices(readings);
  // Where a page belongs may be in doubt for want of its lower part: that is read before a person is asked.
  const inDoubt = groups.flatMap((group) => group.proposals.flatMap((proposal) => proposal.pages));
  const wanted = new Set(inDoubt.filter((page) => readings[page - 1]?.extent === 'top'));
  for (const group of groups) {
    const letter = group.pages.flatMap((page) => readings[page - 1] ?? []);
    for (const page of moreOf(letter, readOnce(letter, today), isReadPlainly)) wanted.add(page);
  }
  return [...wanted].sort((a, b) => a - b).map((page) => ({ page, extent: 'whole' }));
}

/** What is known of a letter by now. */
export interface LetterSoFar {
  readonly type: NoticeType;
  readonly fields: FieldResults;
}

/**
 * The pages of one letter to read whole next, by number; none when it is complete or all is read.
 * @param isSettled no further page need be read for this field
 */
export function moreOf(
  letter: readonly PageReading[],
  { type, fields }: LetterSoFar,
  isSettled: (field: FieldResult) => boolean,
): readonly number[] {
  const heads = letter.filter((reading) => reading.extent === 'top');
  const openers = heads.filter((reading) => reading === letter[0] || opensLetter(reading));
  if (openers.length > 0) return openers.map((reading) => reading.page);
  // The roll is printed over all pages of a cartella: which act a row follows decides whether CIVIS takes it.
  if (type.kind === 'cartella') return heads.map((reading) => reading.page);
  const isComplete = type.certainty === 'clear' && NEEDED[type.kind].every((name) => isSettled(fields[name]));
  return isComplete ? [] : heads.slice(0, 1).map((reading) => reading.page);
}

function readOnce(letter: readonly PageReading[], today: CivilDate): LetterSoFar {
  const type = classifyNotice(letter);
  return { type, fields: chooseFields(extractCandidates(letter), type, today) };
}

/** Nothing speaks against it but that it was read once: the second look at its place is still to come. */
function isReadPlainly({ value, doubts }: FieldResult): boolean {
  return value !== null && doubts.every((code) => code === 'read.once' || !isBlocking(code));
}
