// A child of makeDocuments: makes the documents of one message into a folder and says what they hold.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from '../../samples/generator/make-sample.ts';
import { randomSample } from '../../samples/generator/random/random-sample.ts';
import type { DocumentOrder, MadeDocument } from './document-order.ts';

async function make(order: DocumentOrder, folder: string): Promise<MadeDocument> {
  const { profile, layout, spec } = randomSample(order.seed, order.index, order.profile);
  const { bytes, truth, whole } = await makeSample(spec);
  const file = `${spec.name}.${spec.wrap.extension}`;
  writeFileSync(join(folder, file), bytes);
  const [input] = truth.inputs;
  const [notice] = input?.notices ?? [];
  const [wholeNotice] = whole;
  if (!input || !notice || !wholeNotice) throw new Error(`${spec.name} holds no letter`);
  return {
    order,
    name: spec.name,
    file,
    profile,
    layout,
    damage: input.damage,
    truth: notice,
    whole: wholeNotice,
  };
}

process.once('message', async ({ orders, folder }: { orders: DocumentOrder[]; folder: string }) => {
  for (const order of orders) process.send?.(await make(order, folder));
  process.disconnect?.();
});
