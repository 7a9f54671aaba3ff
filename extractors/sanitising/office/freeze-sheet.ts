// Formulas of a spreadsheet part taken away: the values stay that the sheet last showed. Nothing is computed.
import type { SanitisingWarningCode } from '../../../contract/sanitising.ts';
import { type FrozenPart, frozenPart } from './frozen-part.ts';
import { type Edit, walkPlaces } from './xml-edits.ts';

const SHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
/** Header and footer texts hold codes of one letter after `&` (ECMA-376 part 1, 18.3.1.46). */
const HEADER = /^(?:odd|even|first)(?:Header|Footer)$/;
/** Day and time of printing, name and folder of the file: nothing the sheet keeps. A doubled `&` is a sign, no code. */
const CODE = /&amp;(?:(&amp;)|[DTFZ])/g;

export function freezeSheet(bytes: Uint8Array): FrozenPart {
  const edits: Edit[] = [];
  const warnings: Partial<Record<SanitisingWarningCode, number>> = {};
  let frozen = 0;
  let isFormulaOpen = false;
  let hasValue = false;
  const headers: { start: number; end: number }[] = [];
  const text = walkPlaces(bytes, {
    open(tag) {
      if (!SHEET.has(tag.ns)) return;
      if (tag.name === 'c') [isFormulaOpen, hasValue] = [false, false];
      if (tag.name === 'v' || tag.name === 'is') hasValue = true;
    },
    close(tag, whole, closing) {
      if (!SHEET.has(tag.ns)) return;
      if (tag.name === 'f') {
        isFormulaOpen = true;
        frozen++;
        edits.push({ ...whole, by: '' });
      }
      if (tag.name === 'c' && isFormulaOpen && !hasValue)
        warnings['office.field_without_result'] = (warnings['office.field_without_result'] ?? 0) + 1;
      if (HEADER.test(tag.name)) headers.push({ start: tag.place.end, end: closing.start });
    },
  });
  for (const place of headers) {
    const written = text.slice(place.start, place.end);
    const kept = withoutPrintCodes(written);
    if (kept === written) continue;
    edits.push({ ...place, by: kept });
    warnings['office.print_date_dropped'] = (warnings['office.print_date_dropped'] ?? 0) + 1;
  }
  return frozenPart(text, edits, { frozen, warnings });
}

/** yes: `&amp;D`  no: `&amp;&amp;D` */
function withoutPrintCodes(header: string): string {
  return header.replace(CODE, (code, doubled: string | undefined) => (doubled ? code : ''));
}
