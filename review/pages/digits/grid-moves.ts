// Where the arrows lead in a grid of cells that flow into rows.

const STEPS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type GridStep = (typeof STEPS)[number];
export const GRID_STEPS: readonly GridStep[] = STEPS;

/** Stays where there is nothing beyond; down from the last whole row goes to the last cell. */
export function movedTo(at: number, step: GridStep, total: number, columns: number): number {
  const last = total - 1;
  const row = Math.max(1, columns);
  switch (step) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return at - row < 0 ? at : at - row;
    case 'ArrowDown':
      return Math.floor(at / row) === Math.floor(last / row) ? at : Math.min(last, at + row);
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
}

/** The figure of which most is to be seen; null where nothing is. */
export function fullestFigure(counts: readonly number[]): number | null {
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}
