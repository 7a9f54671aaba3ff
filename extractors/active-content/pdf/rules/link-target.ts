// What following the address of a PDF link would do: leave for a site or mailbox, run a script, or something odd.
import { type Place, placeOf } from '../../links/target-place.ts';
import type { PdfCode } from './pdf-rule.ts';

const BY_PLACE: Readonly<Record<Place, PdfCode>> = {
  none: 'pdf.outside_link',
  beside: 'pdf.outside_link',
  web: 'pdf.outside_link',
  mail: 'pdf.outside_link',
  script: 'pdf.javascript',
  local: 'pdf.odd_link',
  host: 'pdf.odd_link',
  scheme: 'pdf.odd_link',
};

export function linkTarget(address: string): PdfCode {
  return BY_PLACE[placeOf(address)];
}
