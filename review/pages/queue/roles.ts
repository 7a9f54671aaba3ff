// The roles of the grid, said outright: shown as cards, the elements of a table lose the ones they have by themselves.
export const ROLE = {
  grid: { role: 'grid' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;
