// Pictures of random documents side by side, to see by eye that a person could still read them:
// `tsx bench/silent/contact-sheet.ts OUT.png [--profile P] [--seed S] [--from I] [--count N] [--crop]`.
// --crop shows the upper half at twice the size.
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { makeSample } from '../../samples/generator/make-sample.ts';
import { rasterise, sharpOf } from '../../samples/generator/picture.ts';
import { randomSample } from '../../samples/generator/random/random-sample.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '12' },
    crop: { type: 'boolean', default: false },
  },
});
const out = positionals[0];
if (!out)
  throw new Error('usage: contact-sheet OUT.png [--profile P] [--seed S] [--from I] [--count N] [--crop]');
const COLUMNS = values.crop ? 2 : 4;
const CELL = values.crop ? { width: 900, height: 640 } : { width: 480, height: 640 };

/** The first page as it would come up in a viewer. */
async function firstPage(bytes: Uint8Array, extension: string): Promise<Buffer> {
  if (extension !== 'pdf') return sharp(bytes, { page: 0 }).png().toBuffer();
  const [page] = await rasterise(bytes, 150, true);
  if (!page) throw new Error('no page');
  return sharpOf(page).png().toBuffer();
}

async function cell(index: number): Promise<Buffer> {
  const { profile, layout, spec } = randomSample(Number(values.seed), index, values.profile ?? null);
  const { bytes, truth } = await makeSample(spec);
  console.log(`${spec.name} ${profile} ${layout}: ${truth.inputs[0]?.damage.join('; ')}`);
  const page = await firstPage(bytes, spec.wrap.extension);
  const { width, height } = await sharp(page).metadata();
  const top = values.crop
    ? sharp(page).extract({ left: 0, top: 0, width, height: Math.round(height / 2) })
    : sharp(page);
  return top
    .flatten()
    .resize({ ...CELL, fit: 'contain', background: '#446' })
    .png()
    .toBuffer();
}

const cells: Buffer[] = [];
for (let i = 0; i < Number(values.count); i += 1) cells.push(await cell(Number(values.from) + i));
const rows = Math.ceil(cells.length / COLUMNS);
const composite = cells.map((input, i) => ({
  input,
  left: (i % COLUMNS) * (CELL.width + 8),
  top: Math.floor(i / COLUMNS) * (CELL.height + 8),
}));
const [width, height] = [COLUMNS * (CELL.width + 8), rows * (CELL.height + 8)];
await sharp({ create: { width, height, channels: 3, background: '#223' } })
  .composite(composite)
  .png()
  .toFile(out);
