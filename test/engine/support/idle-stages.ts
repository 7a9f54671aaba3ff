// Stages of a scan of which at first only the head is read.
import type { AnyStage } from '../../../pipeline/engine/stage-list.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import { NO_SUMS } from '../../support/make-result.ts';
import { fakeStages } from './fake-stages.ts';

/** One notice of one page; its head at first, the whole page once that is wanted. @param reads gets what was wanted */
export function headFirstStages(reads: boolean[]): readonly AnyStage[] {
  return fakeStages({
    replace: [
      defineStage({
        name: 'extract',
        version: 1,
        lane: 'heavy',
        about: '',
        needs: ['read'],
        async run({ read, document }) {
          reads.push(document.wantsWhole);
          const extent = document.wantsWhole ? ('whole' as const) : ('top' as const);
          const pages = read.parts.flatMap((part) => part.pages.map((page) => ({ ...page, extent })));
          const type = { kind: 'altro' as const, subtype: null, forCivis: false, why: null };
          const notice = {
            ordinal: 0,
            pages,
            type: { ...type, certainty: 'clear' as const, cues: [] },
            candidates: [],
            ruoli: [],
            ...NO_SUMS,
            printedTermDays: null,
            stampedDays: [],
            details: { progressivo: null, modello: null },
            unreadablePages: [],
          };
          return { kind: 'done', output: { notices: [notice] } };
        },
      }),
    ],
  });
}
