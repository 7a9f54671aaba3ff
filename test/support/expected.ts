// What a sample's expected.json holds: the parts of a result that must not change by accident. Boxes and
// confidences are left out: they may differ by a hair between machines.
import type { Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';

export function expectedOf(results: readonly Result[]) {
  return results.map((result) => ({
    id: result.id,
    status: result.status,
    pages: result.source.pages,
    channel: result.source.channel,
    notice: result.notice,
    fields: Object.fromEntries(
      FIELD_NAMES.filter((name) => result.fields[name].state !== 'missing').map((name) => {
        const { value, state, source, page } = result.fields[name];
        return [name, { value, state, source, page }];
      }),
    ),
    ruolo: { status: result.ruolo.status, entries: result.ruolo.entries },
    deadline: result.deadline && {
      due: result.deadline.due,
      safe: result.deadline.safe,
      day0: result.deadline.day0,
      day0Evidence: result.deadline.day0Evidence,
      ruleId: result.deadline.ruleId,
      confidence: result.deadline.confidence,
      others: result.deadline.others.map(({ purpose, safe, ruleId }) => ({ purpose, safe, ruleId })),
    },
    request: result.request && {
      act: result.request.act,
      codiceFiscale: result.request.codiceFiscale,
      missing: result.request.missing,
    },
    error: result.error?.code ?? null,
    // Which of two papers of the same notice counts as the second depends on which was read first.
    warnings: result.warnings.map(({ code }) => code).filter((code) => code !== 'notice.duplicate'),
  }));
}
