// Addresses of From, To and Reply-To as bare lower-case addresses and display texts.
import { addressParser } from 'postal-mime';
import { cleanText } from './headers.ts';

export interface MailAddress {
  readonly name: string;
  /** Lower case; empty when the text holds none. */
  readonly address: string;
}

/** Groups are unfolded (`undisclosed-recipients:;` is nobody). */
export function readAddresses(value: string | null): readonly MailAddress[] {
  return addressParser(value ?? '', { flatten: true }).map((found) => ({
    name: cleanText(found.name),
    address: cleanText(found.address ?? '').toLowerCase(),
  }));
}

/** The bare addresses of a field, without repetition. */
export function bareAddresses(value: string | null): readonly string[] {
  return [...new Set(readAddresses(value).map((found) => found.address))].filter((address) => address !== '');
}
