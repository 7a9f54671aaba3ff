// Which places of a paper about a request are read a second time: its number, the notice it names, how it ended.
import type { Candidate } from '../../contract/candidate.ts';
import type { RegionReading } from '../../contract/page-reading.ts';
import type { PracticePaperReading } from '../../contract/practice-paper.ts';
import type { KeyRegion } from '../fields/index.ts';

/** Of each list the first places: a paper has one or two of each. */
const PER_LIST = 3;

export function paperRegions(paper: PracticePaperReading): readonly KeyRegion[] {
  return [
    ...regionsOf('practice', paper.numbers, 'digits'),
    ...regionsOf('notice', printed(paper.notice), 'digits'),
    ...regionsOf('outcome', paper.outcomes, 'text'),
  ];
}

/** @param rereads by the ids of {@link paperRegions} */
export function withRereads(
  paper: PracticePaperReading,
  rereads: ReadonlyMap<string, readonly RegionReading[]>,
): PracticePaperReading {
  const at = (list: string, index: number) => rereads.get(`${list}.${index}`) ?? [];
  return {
    ...paper,
    numbers: paper.numbers.map((place, index) => ({ ...place, rereads: at('practice', index) })),
    notice: printed(paper.notice).map((place, index) => ({ ...place, rereads: at('notice', index) })),
    outcomes: paper.outcomes.map((place, index) => ({ ...place, rereads: at('outcome', index) })),
  };
}

function printed(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ label, source }) => label !== null && source !== 'barcode');
}

function regionsOf(
  list: string,
  places: readonly Pick<KeyRegion, 'page' | 'box'>[],
  expect: KeyRegion['expect'],
): readonly KeyRegion[] {
  return places
    .slice(0, PER_LIST)
    .map(({ page, box }, index) => ({ id: `${list}.${index}`, page, box, expect }));
}
