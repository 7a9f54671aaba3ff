// One sample from its entry in the registry: typeset, ink, raster, damage, wrap; and the truth of what was printed.
import { PDFDocument } from '@cantoo/pdf-lib';
import { type DrawnLetter, drawLetter, truthOf } from './letter.ts';
import { type Picture, rasterise } from './picture.ts';
import { type Random, seededRandom } from './random.ts';
import type { SampleSpec } from './samples.registry.ts';
import type { NoticeTruth, SampleTruth } from './truth.ts';

/** A fixed day in every file: the same sample is the same bytes on every machine. */
const MADE_ON = new Date('2026-01-01T00:00:00Z');

export interface MadeSample {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly truth: SampleTruth;
  /** What the letters say on all their pages, also those not in the file. */
  readonly whole: readonly NoticeTruth[];
}

export async function makeSample(spec: SampleSpec): Promise<MadeSample> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(MADE_ON);
  document.setModificationDate(MADE_ON);
  const letters: DrawnLetter[] = [];
  for (const letter of spec.letters) letters.push(await drawLetter(document, letter));
  const first = letters[0]?.sheets[0];
  if (first) for (const ink of spec.ink ?? []) await ink.draw(first);
  for (let page = document.getPageCount(); page >= 1; page -= 1) {
    if (!isKept(spec.keptPages, page)) document.removePage(page - 1);
  }
  const kept = keptLetters(letters, spec.keptPages);
  const pdf = await document.save({ useObjectStreams: false });
  const pictures = await damaged(spec, pdf);
  const { bytes, hiddenTextErrors } = await spec.wrap.make({ pdf, letters: kept, pictures });
  const file = `input.${spec.wrap.extension}`;
  let page = 1;
  const notices = kept.map((drawn) => {
    const truth = truthOf(drawn, page);
    page += drawn.sheets.length;
    return truth;
  });
  const damage = [...(spec.ink ?? []), ...(spec.damages ?? [])].map((each) => each.name);
  return {
    file,
    bytes,
    whole: letters.map((drawn) => truthOf(drawn, 1)),
    truth: { sample: spec.name, inputs: [{ file, pageCount: page - 1, damage, hiddenTextErrors, notices }] },
  };
}

/** @param page 1-based, over the whole document */
function isKept(keptPages: SampleSpec['keptPages'], page: number): boolean {
  if (keptPages === undefined) return true;
  return typeof keptPages === 'number' ? page <= keptPages : keptPages.includes(page);
}

/** The letters with only the sheets that stay in the file. */
function keptLetters(letters: readonly DrawnLetter[], keptPages: SampleSpec['keptPages']): DrawnLetter[] {
  let page = 0;
  return letters.map((drawn) => {
    const sheets = drawn.sheets.filter(() => {
      page += 1;
      return isKept(keptPages, page);
    });
    return { ...drawn, sheets };
  });
}

async function damaged(spec: SampleSpec, pdf: Uint8Array): Promise<Picture[]> {
  if (spec.wrap.dpi === null) return [];
  const random: Random = seededRandom(spec.name);
  const pages = await rasterise(pdf, spec.wrap.dpi, spec.colour);
  const done: Picture[] = [];
  for (const page of pages) {
    let picture = page;
    for (const damage of spec.damages ?? []) picture = await damage.apply(picture, random);
    done.push(picture);
  }
  return done;
}
