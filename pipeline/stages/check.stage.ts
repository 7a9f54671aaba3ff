// Chooses one value per field from its candidates, by evidence: check digits, two readings, the neighbours. The sums of
// a cartella are held against its rows.
import { romeDay } from '../../contract/civil-date.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import { judgePracticePaper } from '../../validators/practices/index.ts';
import { reconcileRoll } from '../../validators/ruolo/index.ts';
import { warning } from '../messages/warnings.table.ts';
import { defineStage } from './stage.ts';

export const checkStage = defineStage({
  name: 'check',
  version: 5,
  lane: 'light',
  about: 'chooses one value per field by evidence; accepts nothing on an engine’s score',
  needs: ['extract'],
  async run({ extract }, ctx) {
    const today = romeDay(ctx.clock.now());
    const notices = extract.notices.map((notice) => {
      const fields = chooseFields(notice.candidates, notice.type, today);
      const total = fields.importoTotale.value;
      const { practicePaper: printed } = notice;
      const practicePaper = printed && judgePracticePaper(printed, notice.type.certainty === 'clear', today);
      return {
        ordinal: notice.ordinal,
        type: notice.type,
        fields,
        ruoli: notice.ruoli,
        totals: reconcileRoll(notice.ruoli, {
          sums: notice.sums,
          totalDue: typeof total === 'number' ? total : null,
          isForCivis: (entry) => reachOfEntry(entry) === 'civis',
        }),
        amounts: notice.amounts,
        redetermination: notice.redetermination,
        printedTermDays: notice.printedTermDays,
        stampedDays: notice.stampedDays,
        ...(practicePaper ? { practicePaper } : {}),
        warnings: notice.unreadablePages.map((page) => warning('page.unreadable', { page: String(page) })),
      };
    });
    return { kind: 'done', output: { notices } };
  },
});
