// Why a person had to look at a notice, as the program left it: a code per key field that was not sure, and what else kept
// its draft from being ready.
import type { Result } from '../../contract/result.schema.ts';
import { SURE_STATES } from '../../contract/words.ts';
import { keyFields } from '../drafting/key-fields.ts';

/** Warnings that ask for a person whatever the fields say. */
const ASKING =
  /^(?:notice\.doubtful|split\.proposed|split\.proposed_with_before|correction\.not_applied|practice\..+)$/;
/** It waits, and no reason is known to the list above. */
export const OTHER_TRIGGER = 'other';

/** `missing:<field>`, `unsure:<field>`, or the code of a warning; empty unless it needs review. */
export function triggersOf(result: Result): readonly string[] {
  if (result.status !== 'needs_review') return [];
  const { fields, notice, request, warnings } = result;
  const isDoubtful = warnings.some(({ code }) => code === 'notice.doubtful');
  const ofFields = keyFields(notice, request).flatMap((name) => {
    const { state } = fields[name];
    if (SURE_STATES.has(state)) return [];
    return [state === 'missing' ? `missing:${name}` : `unsure:${name}`];
  });
  const asked = warnings.filter(({ code }) => ASKING.test(code)).map(({ code }) => code);
  const forbidding = (request?.problems ?? [])
    .filter(({ effect }) => effect === 'forbids')
    .map(({ code }) => code)
    // Said by the field already.
    .filter((code) => ofFields.length === 0 || !/^request\.(?:codice_fiscale|act)_/.test(code));
  // Of a paper that may be no notice at all, fields that are not there are no cause.
  const isNotice = notice.forCivis || isDoubtful;
  const codes = [...new Set([...(isNotice ? ofFields : []), ...asked, ...forbidding])];
  return codes.length === 0 ? [OTHER_TRIGGER] : codes;
}
