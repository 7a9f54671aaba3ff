// One sample from its entry in the registry: typeset, ink, raster, damage, wrap; and the truth of what was printed.
import { PDFDocument } from '@cantoo/pdf-lib';
import { drawLetter, truthOf } from './letter.ts';
import { type Picture, rasterise } from './picture.ts';
import { type Random, seededRandom } from './random.ts';
import type { SampleSpec } from './samples.registry.ts';
import type { SampleTruth } from './truth.ts';

/** A fixed day in every file: the same sample is the same bytes on every machine. */
const MADE_ON = new Date('2026-01-01T00:00:00Z');

export interface MadeSample {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly truth: SampleTruth;
}

export async function makeSample(spec: SampleSpec): Promise<MadeSample> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(MADE_ON);
  document.setModificationDate(MADE_ON);
  const letters = [];
  for (const letter of spec.letters) letters.push(await drawLetter(document, letter));
  const first = letters[0]?.sheets[0];
  if (first) for (const ink of spec.ink ?? []) await ink.draw(first);
  for (let page = document.getPageCount(); spec.keptPages !== undefined && page > spec.keptPages; page -= 1) {
    document.removePage(page - 1);
  }
  const pdf = await document.save({ useObjectStreams: false });
  const pictures = await damaged(spec, pdf);
  const { bytes, hiddenTextErrors } = await spec.wrap.make({ pdf, letters, pictures });
  const file = `input.${spec.wrap.extension}`;
  let page = 1;
  const notices = letters.map((drawn) => {
    const kept = Math.min(drawn.sheets.length, (spec.keptPages ?? Number.POSITIVE_INFINITY) - page + 1);
    const truth = truthOf(drawn, kept, page);
    page += kept;
    return truth;
  });
  const damage = [...(spec.ink ?? []), ...(spec.damages ?? [])].map((each) => each.name);
  return {
    file,
    bytes,
    truth: { sample: spec.name, inputs: [{ file, pageCount: page - 1, damage, hiddenTextErrors, notices }] },
  };
}

async function damaged(spec: SampleSpec, pdf: Uint8Array): Promise<Picture[]> {
  if (spec.wrap.dpi === null) return [];
  const random: Random = seededRandom(spec.name);
  const pages = await rasterise(pdf, spec.wrap.dpi);
  const done: Picture[] = [];
  for (const page of pages) {
    let picture = page;
    for (const damage of spec.damages ?? []) picture = await damage.apply(picture, random);
    done.push(picture);
  }
  return done;
}
