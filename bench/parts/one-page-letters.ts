// One-page born-digital letters straight from the generator, each its own, as the benches of speed want them.
import { makeSample } from '../../samples/generator/make-sample.ts';
import { LAYOUTS, randomLetter } from '../../samples/generator/random/random-letter.ts';
import { seededRandom } from '../../samples/generator/random.ts';
import { bornDigital } from '../../samples/generator/wraps/born-digital.wrap.ts';

/** Letters for CIVIS that say all their keys on page 1: a cartella needs two pages. */
export const ONE_PAGE = LAYOUTS.filter(
  ({ layout, shortPages }) => shortPages.length === 1 && !['36-ter', 'fattura', 'lettera'].includes(layout),
);

/** PDFs of one page. */
export async function onePageLetters(seed: string, count: number): Promise<Uint8Array[]> {
  const letters: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `${seed}-${index}`;
    const { layout, letter } = randomLetter(seededRandom(`born ${name}`), ONE_PAGE);
    const about = [`Random ${layout}.`, 'Born digital, one page.'] as const;
    const { bytes } = await makeSample({ name, about, letters: [letter], wrap: bornDigital, keptPages: 1 });
    letters.push(bytes);
  }
  return letters;
}
