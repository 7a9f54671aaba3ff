// Connected ink components (8-neighbours) of a grey raster below a threshold, as boxes with pixel counts.
// Run-based with union-find: one pass over the picture, memory by runs.
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

interface Run {
  readonly row: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Labelled {
  readonly components: readonly Component[];
  /** The runs with the index of their component, in row order. */
  readonly runs: readonly (Run & { readonly component: number })[];
}

export function labelInk(raster: GrayRaster, isInk: (value: number) => boolean): Labelled {
  const runs: Run[] = [];
  const parent: number[] = [];
  let previousStart = 0;
  for (let row = 0; row < raster.height; row++) {
    const currentStart = runs.length;
    pushRuns(raster, row, isInk, runs, parent);
    joinRows(runs, parent, previousStart, currentStart);
    previousStart = currentStart;
  }
  return collect(runs, parent);
}

function pushRuns(
  raster: GrayRaster,
  row: number,
  isInk: (value: number) => boolean,
  runs: Run[],
  parent: number[],
): void {
  const offset = row * raster.width;
  let start = -1;
  for (let x = 0; x <= raster.width; x++) {
    const ink = x < raster.width && isInk(raster.data[offset + x] as number);
    if (ink && start < 0) start = x;
    if (!ink && start >= 0) {
      parent.push(runs.length);
      runs.push({ row, start, end: x });
      start = -1;
    }
  }
}

/** Joins each run of the current row with those of the row above that touch it, corners included. */
function joinRows(runs: readonly Run[], parent: number[], previousStart: number, currentStart: number): void {
  let above = previousStart;
  for (let at = currentStart; at < runs.length; at++) {
    const run = runs[at] as Run;
    while (above < currentStart && (runs[above] as Run).end < run.start) above++;
    for (let k = above; k < currentStart && (runs[k] as Run).start <= run.end; k++) unite(parent, k, at);
  }
}

function rootOf(parent: number[], at: number): number {
  let root = at;
  while (parent[root] !== root) root = parent[root] as number;
  while (parent[at] !== root) {
    const next = parent[at] as number;
    parent[at] = root;
    at = next;
  }
  return root;
}

function unite(parent: number[], a: number, b: number): void {
  const rootA = rootOf(parent, a);
  const rootB = rootOf(parent, b);
  if (rootA !== rootB) parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function collect(runs: readonly Run[], parent: number[]): Labelled {
  const components: Component[] = [];
  const indexOfRoot = new Map<number, number>();
  const labelled = runs.map((run, at) => {
    const root = rootOf(parent, at);
    let index = indexOfRoot.get(root);
    if (index === undefined) {
      index = components.length;
      indexOfRoot.set(root, index);
      components.push({ left: run.start, top: run.row, right: run.end, bottom: run.row + 1, pixels: 0 });
    }
    const component = components[index] as Component;
    component.left = Math.min(component.left, run.start);
    component.right = Math.max(component.right, run.end);
    component.bottom = run.row + 1;
    component.pixels += run.end - run.start;
    return { ...run, component: index };
  });
  return { components, runs: labelled };
}
