// Chooses one value per field from its candidates, by evidence: check digits, two readings, the neighbours.
import { romeDay } from '../../contract/civil-date.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import { warning } from '../messages/warnings.table.ts';
import { defineStage } from './stage.ts';

export const checkStage = defineStage({
  name: 'check',
  version: 3,
  lane: 'light',
  about: 'chooses one value per field by evidence; accepts nothing on an engine’s score',
  needs: ['extract'],
  async run({ extract }, ctx) {
    const today = romeDay(ctx.clock.now());
    const notices = extract.notices.map((notice) => ({
      ordinal: notice.ordinal,
      type: notice.type,
      fields: chooseFields(notice.candidates, notice.type, today),
      ruoli: notice.ruoli,
      printedTermDays: notice.printedTermDays,
      stampedDays: notice.stampedDays,
      warnings: notice.unreadablePages.map((page) => warning('page.unreadable', { page: String(page) })),
    }));
    return { kind: 'done', output: { notices } };
  },
});
