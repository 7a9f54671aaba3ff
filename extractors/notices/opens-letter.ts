// Does the head of a page look like the first page of a letter? Only what is printed counts, never what is missing.
import type { PageReading } from '../../contract/page-reading.ts';
import { profileOf } from './page-profile.ts';

/** A title, or a sender with an address window, on a page that does not say it goes on. */
export function opensLetter(reading: PageReading): boolean {
  const page = profileOf(reading);
  if (page.isContinuation || page.isF24 || (page.printedPage ?? 1) > 1) return false;
  return page.titles.length > 0 || (page.hasAddressWindow && page.sender !== null);
}
