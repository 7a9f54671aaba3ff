// Chooses one value per field from its candidates, by evidence: check digits, two readings, the neighbours; what a person
// said of a field stands in its place. The sums of a cartella are held against its rows.
import { romeDay } from '../../contract/civil-date.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';
import { judgePracticePaper } from '../../validators/practices/index.ts';
import { reconcileRoll } from '../../validators/ruolo/index.ts';
import { saidNotice } from '../corrections/said-of-notice.ts';
import { wordsOfNotices } from '../corrections/words-of-notices.ts';
import { warning } from '../messages/warnings.table.ts';
import { defineStage } from './stage.ts';

export const checkStage = defineStage({
  name: 'check',
  version: 5,
  lane: 'light',
  about: 'chooses one value per field by evidence; accepts nothing on an engine’s score',
  needs: ['split', 'extract'],
  async run({ document, split, extract }, ctx) {
    const today = romeDay(ctx.clock.now());
    const words = wordsOfNotices(
      await ctx.words.wordsOf(document.id),
      split.notices.map(({ ordinal, part, pages }) => ({
        ordinal,
        part,
        pages: pages.map(({ page }) => page),
      })),
      document.sha256,
    );
    const notices = extract.notices.map((notice) => {
      const said = saidNotice(notice, words.get(notice.ordinal) ?? NOTHING_SAID, today);
      const { type, fields, ruoli } = said;
      const total = fields.importoTotale.value;
      const { practicePaper: printed } = notice;
      const practicePaper = printed && judgePracticePaper(printed, type.certainty === 'clear', today);
      return {
        ordinal: notice.ordinal,
        type,
        fields,
        ruoli,
        totals: reconcileRoll(ruoli, {
          sums: notice.sums,
          totalDue: typeof total === 'number' ? total : null,
          isForCivis: (entry) => reachOfEntry(entry) === 'civis',
        }),
        amounts: notice.amounts,
        redetermination: notice.redetermination,
        printedTermDays: notice.printedTermDays,
        stampedDays: notice.stampedDays,
        ...(practicePaper ? { practicePaper } : {}),
        ...(said.intake ? { said: said.intake } : {}),
        warnings: [
          ...notice.unreadablePages.map((page) => warning('page.unreadable', { page: String(page) })),
          ...said.warnings,
        ],
      };
    });
    return { kind: 'done', output: { notices } };
  },
});

const NOTHING_SAID = { standing: [], lost: [] };
