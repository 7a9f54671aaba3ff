// Does a letter start on this page? Named evidence, all of it positive: what a first page shows at its head.
import { textHolds } from '../fields/layout/phrases.ts';
import type { PageProfile } from './page-profile.ts';
import { SALUTATIONS } from './split-cues.table.ts';
import { addressLines, printedPageOf } from './split-print.ts';
import type { StartEvidence } from './split-weights.table.ts';
import type { TitleCue } from './title-cues.table.ts';

/** Titles that inner pages of a notice do not carry as a heading of a section. */
const PAPER_TITLES: readonly TitleCue['means'][] = [
  'avviso_telematico',
  'notice.invoice',
  'notice.accertamento',
  'notice.inps',
  'notice.fine',
  'notice.enforcement',
  'civis.receipt',
  'civis.discarded',
  'civis.outcome',
  'civis.list',
];

/** Empty for pages that say they go on: F24, detail pages, printed pages after the first. */
export function startEvidence(profile: PageProfile): readonly StartEvidence[] {
  const printed = printedPageOf(profile.rows);
  if (profile.isContinuation || profile.isF24 || (printed?.number ?? 1) > 1) return [];
  const found: StartEvidence[] = [];
  const means = profile.titles.map((title) => title.means);
  if (means.some((each) => PAPER_TITLES.includes(each))) found.push('title.paper');
  else if (means.length > 0) found.push('title.plain');
  if (profile.communicationNumbers.length > 0 || profile.cartellaNumbers.length > 0) found.push('own-number');
  if (profile.hasAddressWindow || addressLines(profile.rows).length >= 2) found.push('address-window');
  if (profile.letterCues > 0 || SALUTATIONS.some((words) => textHolds(profile.text, words)))
    found.push('salutation');
  if (printed?.number === 1) found.push('printed-page-1');
  if (profile.sender !== null) found.push('sender');
  if (profile.candidates.some((each) => each.field === 'dataElaborazione' && each.label !== null))
    found.push('day-of-elaboration');
  return found;
}
