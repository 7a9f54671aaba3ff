// The value of a labelled field inside one section of rows, by that field's own rules.
import type { FieldName } from '../../../contract/words.ts';
import { LABELLED_FIELDS } from '../fields.registry.ts';
import { labelCandidates } from '../label-candidates.ts';
import type { PageText } from '../page-text.ts';

/** First unmarked value of the field on the section's rows, or null. */
export function labelledIn(
  section: readonly { readonly page: PageText; readonly index: number }[],
  field: FieldName,
): string | null {
  const definition = LABELLED_FIELDS.find((known) => known.field === field);
  if (!definition) return null;
  for (const page of new Set(section.map((row) => row.page))) {
    const boxes = section.filter((row) => row.page === page).map((row) => page.rows[row.index]?.box);
    const found = labelCandidates(page, definition).find(
      (candidate) =>
        !candidate.ruleId.includes('+') &&
        boxes.some(
          (box) => box && candidate.box[1] < box[1] + box[3] && box[1] < candidate.box[1] + candidate.box[3],
        ),
    );
    if (found) return found.value;
  }
  return null;
}
