// Which pages of one part belong together. A new notice starts where the first page of another document stands;
// when in doubt pages stay together, and the group says why.
import type { PageReading } from '../../contract/page-reading.ts';
import { type PageProfile, profileOf } from './page-profile.ts';

export interface NoticeGroup {
  /** 1-based page numbers of the part, in order. */
  readonly pages: readonly number[];
  /** Why these pages belong together. */
  readonly why: string;
}

interface OpenGroup {
  readonly pages: PageProfile[];
  readonly reasons: string[];
}

/** Groups in the order of their first page; every page is in exactly one. */
export function splitNotices(pages: readonly PageReading[]): readonly NoticeGroup[] {
  const groups: OpenGroup[] = [];
  for (const reading of pages) place(groups, profileOf(reading));
  return groups.map(({ pages: members, reasons }) => ({
    pages: members.map((member) => member.reading.page),
    why: [...new Set(reasons)].join(', ') || 'single-page',
  }));
}

function place(groups: OpenGroup[], page: PageProfile): void {
  const current = groups.at(-1);
  const numbers = numbersOf(page);
  const owner = groups.findLast((group) => sharesNumber(group, page, numbers));
  const why = owner ? 'same-number' : current ? whyItContinues(current, page, numbers) : null;
  const group = owner ?? current;
  if (group && why) {
    group.pages.push(page);
    group.reasons.push(why);
  } else groups.push({ pages: [page], reasons: [] });
}

/** The reason to stay with the pages before, or null when another document starts here. */
function whyItContinues(current: OpenGroup, page: PageProfile, numbers: readonly string[]): string | null {
  if (page.reading.quality.state === 'blank') return 'blank-page';
  if (page.reading.quality.state === 'unreadable') return 'unreadable-page';
  const hasOtherNumber = numbers.length > 0 && current.pages.some((each) => numbersOf(each).length > 0);
  if (page.isF24) return 'payment-form';
  if (page.isContinuation || (page.printedPage ?? 1) > 1) return hasOtherNumber ? null : 'continuation-page';
  if (hasOtherNumber) return null;
  if (!isFirstPage(page)) return 'no-first-page';
  // Nothing before it looks like the first page of anything: a cover, an envelope.
  if (!current.pages.some((each) => isFirstPage(each))) return 'cover-page';
  return null;
}

/** A title, or a head with sender and address, or a letter with its address window. */
function isFirstPage(page: PageProfile): boolean {
  if (page.isContinuation || page.isF24 || (page.printedPage ?? 1) > 1) return false;
  if (page.titles.length > 0) return true;
  return page.hasAddressWindow && (page.sender !== null || page.letterCues > 0);
}

function numbersOf(page: PageProfile): readonly string[] {
  return [...page.communicationNumbers, ...page.cartellaNumbers];
}

/** Two misread digits make no other notice on a page that goes on; a first page must print the very number. */
const MISREAD_DIGITS = 2;

function sharesNumber(group: OpenGroup, page: PageProfile, numbers: readonly string[]): boolean {
  const slack = isFirstPage(page) ? 0 : MISREAD_DIGITS;
  const known = group.pages.flatMap((each) => numbersOf(each));
  return numbers.some((number) => known.some((other) => differingDigits(number, other) <= slack));
}

function differingDigits(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return [...a].filter((digit, index) => digit !== b[index]).length;
}
