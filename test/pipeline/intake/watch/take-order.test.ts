// The order in which waiting files are taken in: urgent first, each folder in turn, and past the bound where it matters.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, romeDay } from '../../../../contract/civil-date.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';
import { type Bench, openBench } from './support/watch-bench.ts';

let folder: TempFolder;
let bench: Bench;
beforeEach(async () => {
  folder = new TempFolder();
  bench = await openBench(folder.root, { rules: { maxOpen: 2 } });
});
afterEach(() => folder.remove());

const ago = (days: number) => addDays(romeDay(bench.engine.now), -days);
const taken = () => bench.engine.intakes.map(({ path }) => path.slice(bench.inbox.length + 1));

async function takeAll(): Promise<void> {
  await bench.look();
  await bench.lookAfter(5_000);
}

describe('the order of taking in', () => {
  it('takes first what came longest ago, by name, folder and sidecar', async () => {
    bench.put('a.pdf');
    bench.put(`${ago(40)}_raccomandata_b.pdf`);
    bench.put('c.pdf');
    bench.put('c.json', JSON.stringify({ receivedOn: ago(50) }));
    bench.put(`${ago(2)}/d.pdf`);
    await takeAll();
    expect(taken()).toEqual(['c.pdf', `${ago(40)}_raccomandata_b.pdf`]);
    await bench.endAll();
    await bench.lookAfter(5_000);
    expect(taken().slice(2)).toEqual(['a.pdf', `${ago(2)}/d.pdf`]);
  });

  it('takes one of each folder in turn', async () => {
    for (const name of ['1', '2', '3', '4']) bench.put(`rossi/${name}.pdf`);
    bench.put('verdi/1.pdf');
    await takeAll();
    expect(taken()).toEqual(['rossi/1.pdf', 'verdi/1.pdf']);
  });

  it('takes an urgent file although as many as may be are open, and no other with it', async () => {
    for (const name of ['a', 'b', 'c']) bench.put(`${name}.pdf`);
    await takeAll();
    expect(taken()).toEqual(['a.pdf', 'b.pdf']);
    const urgent = `${ago(55)}_raccomandata_z.pdf`;
    bench.put(urgent);
    await takeAll();
    expect(taken()).toEqual(['a.pdf', 'b.pdf', urgent]);
  });

  it('leaves a sidecar that cannot be read to the taking in', async () => {
    bench.put('a.pdf');
    bench.put('b.pdf');
    bench.put('b.json', '{ not json');
    await takeAll();
    expect(taken()).toEqual(['a.pdf']);
    expect(bench.bench.refusals).toEqual(['watch.sidecar_invalid']);
  });
});
