// The values of a labelled field on a page, by the row they stand on: that field's own rules, unmarked readings only.
import type { FieldName } from '../../../contract/words.ts';
import { LABELLED_FIELDS } from '../fields.registry.ts';
import { labelCandidates } from '../label-candidates.ts';
import type { PageText } from '../page-text.ts';

/** Row index → value. */
export function labelledRows(page: PageText, field: FieldName): ReadonlyMap<number, string> {
  const definition = LABELLED_FIELDS.find((known) => known.field === field);
  const found = new Map<number, string>();
  if (!definition) return found;
  for (const { ruleId, box, value } of labelCandidates(page, definition)) {
    if (ruleId.includes('+')) continue;
    const middle = box[1] + box[3] / 2;
    const at = page.rows.findIndex((row) => row.box[1] <= middle && middle <= row.box[1] + row.box[3]);
    if (at >= 0 && !found.has(at)) found.set(at, value);
  }
  return found;
}
