// Two ways of doing the same work in turns, block by block, so that noise of the machine falls on both.

export interface Alternated {
  /** Seconds of all blocks together. */
  readonly first: number;
  readonly second: number;
  /** second / first of each block. */
  readonly ratios: readonly number[];
}

/** Which way begins changes from block to block. */
export async function alternate<Item>(
  blocks: readonly (readonly Item[])[],
  first: (block: readonly Item[]) => Promise<void>,
  second: (block: readonly Item[]) => Promise<void>,
): Promise<Alternated> {
  const total = { first: 0, second: 0 };
  const ratios: number[] = [];
  for (const [at, block] of blocks.entries()) {
    const secondLeads = at % 2 === 1;
    const early = secondLeads ? await secondsOf(() => second(block)) : null;
    const one = await secondsOf(() => first(block));
    const other = early ?? (await secondsOf(() => second(block)));
    total.first += one;
    total.second += other;
    ratios.push(other / one);
  }
  return { ...total, ratios };
}

export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1_000;
}

export function blocksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** @throws Error on an empty list */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('no values');
  return (low + high) / 2;
}
