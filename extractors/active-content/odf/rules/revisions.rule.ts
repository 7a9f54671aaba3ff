// Comments and tracked changes. The empty `text:tracked-changes` that some programs write is none.
import { odfRule } from '../odf-rule.ts';

export const revisions = odfRule('revisions', 'comments and tracked changes', (element, place, see) => {
  if (element.name === 'office:annotation') see('odf.comment');
  if (element.name === 'text:changed-region') see('odf.tracked_change');
  if (place.around.at(-1)?.name === 'table:tracked-changes') see('odf.tracked_change');
});
