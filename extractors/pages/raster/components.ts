// Connected ink components (8-neighbours) of a grey raster below a threshold, as boxes with pixel counts.
// Run-based with union-find: one pass over the picture, memory by runs, in flat arrays (a page has 200,000 runs).
import type { GrayRaster } from './gray-raster.ts';

export interface Component {
  left: number;
  top: number;
  /** Exclusive. */
  right: number;
  /** Exclusive. */
  bottom: number;
  pixels: number;
}

/** Stretches of ink along rows, in row order; the same index in every list is the same run. */
export interface Runs {
  readonly count: number;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Exclusive. */
  readonly ends: Int32Array;
  /** Index of the run's component. */
  readonly components: Int32Array;
}

export interface Labelled {
  readonly components: readonly Component[];
  readonly runs: Runs;
}

/** @param isInk asked once for each of the 256 grey levels */
export function labelInk(raster: GrayRaster, isInk: (value: number) => boolean): Labelled {
  const ink = Uint8Array.from({ length: 256 }, (_, value) => (isInk(value) ? 1 : 0));
  const found = findRuns(raster, ink);
  const parents = Int32Array.from({ length: found.count }, (_, at) => at);
  joinRows(found, parents, raster.height);
  return collect(found, parents);
}

interface FoundRuns {
  count: number;
  rows: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Index of the first run of each row, and one more entry. */
  readonly firsts: Int32Array;
}

function findRuns({ width, height, data }: GrayRaster, ink: Uint8Array): FoundRuns {
  const found: FoundRuns = {
    count: 0,
    rows: new Int32Array(1 << 14),
    starts: new Int32Array(1 << 14),
    ends: new Int32Array(1 << 14),
    firsts: new Int32Array(height + 1),
  };
  for (let row = 0; row < height; row++) {
    found.firsts[row] = found.count;
    const end = (row + 1) * width;
    for (let at = row * width; at < end; at++) {
      if (ink[data[at] as number] === 0) continue;
      const start = at;
      while (at < end && ink[data[at] as number] === 1) at++;
      push(found, row, start - row * width, at - row * width);
    }
  }
  found.firsts[height] = found.count;
  return found;
}

function push(found: FoundRuns, row: number, start: number, end: number): void {
  if (found.count === found.rows.length) {
    found.rows = doubled(found.rows);
    found.starts = doubled(found.starts);
    found.ends = doubled(found.ends);
  }
  found.rows[found.count] = row;
  found.starts[found.count] = start;
  found.ends[found.count++] = end;
}

function doubled(list: Int32Array): Int32Array {
  const out = new Int32Array(list.length * 2);
  out.set(list);
  return out;
}

/** Joins each run with those of the row above that touch it, corners included. */
function joinRows({ starts, ends, firsts }: FoundRuns, parents: Int32Array, height: number): void {
  for (let row = 1; row < height; row++) {
    let above = firsts[row - 1] as number;
    const current = firsts[row] as number;
    const next = firsts[row + 1] as number;
    for (let at = current; at < next; at++) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      while (above < current && (ends[above] as number) < start) above++;
      for (let k = above; k < current && (starts[k] as number) <= end; k++) unite(parents, k, at);
    }
  }
}

function rootOf(parents: Int32Array, at: number): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] as number;
  for (let on = at; on !== root; ) {
    const next = parents[on] as number;
    parents[on] = root;
    on = next;
  }
  return root;
}

function unite(parents: Int32Array, a: number, b: number): void {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  if (rootA !== rootB) parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function collect({ count, rows, starts, ends }: FoundRuns, parents: Int32Array): Labelled {
  const components: Component[] = [];
  const indexes = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const row = rows[at] as number;
    const start = starts[at] as number;
    const end = ends[at] as number;
    const root = rootOf(parents, at);
    // A root is the first run of its component: its index is known before any other asks for it.
    if (root === at) {
      indexes[at] = components.length;
      components.push({ left: start, top: row, right: end, bottom: row + 1, pixels: end - start });
      continue;
    }
    const index = indexes[root] as number;
    indexes[at] = index;
    const component = components[index] as Component;
    if (start < component.left) component.left = start;
    if (end > component.right) component.right = end;
    component.bottom = row + 1;
    component.pixels += end - start;
  }
  return { components, runs: { count, rows, starts, ends, components: indexes } };
}
