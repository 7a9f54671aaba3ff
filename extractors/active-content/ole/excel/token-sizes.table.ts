// Bytes behind each token of a formula, for Excel 97 and later (8) and Excel 5 and 95 (5). Tokens above 0x1f come in
// three classes of the same size; here is the first. [MS-XLS] 2.5.198; OpenOffice's description of the format, 3.
// (Table file.)

export interface TokenSize {
  readonly biff8: number;
  readonly biff5: number;
}

const same = (bytes: number): TokenSize => ({ biff8: bytes, biff5: bytes });

export const TOKEN = {
  expression: 0x01,
  table: 0x02,
  text: 0x17,
  attribute: 0x19,
  function: 0x21,
  functionOfMany: 0x22,
  name: 0x23,
  outsideName: 0x39,
  cellOfSheet: 0x3a,
  areaOfSheet: 0x3b,
  lostCellOfSheet: 0x3c,
  lostAreaOfSheet: 0x3d,
} as const;

/** Tokens 0x03 to 0x16, the operators, have nothing behind them. Text and attributes say their own size. */
export const TOKEN_SIZES: ReadonlyMap<number, TokenSize> = new Map([
  [TOKEN.expression, same(4)],
  [TOKEN.table, same(4)],
  [0x18, same(5)],
  [0x1c, same(1)],
  [0x1d, same(1)],
  [0x1e, same(2)],
  [0x1f, same(8)],
  [0x20, same(7)],
  [TOKEN.function, same(2)],
  [TOKEN.functionOfMany, same(3)],
  [TOKEN.name, { biff8: 4, biff5: 14 }],
  [0x24, { biff8: 4, biff5: 3 }],
  [0x25, { biff8: 8, biff5: 6 }],
  [0x26, same(6)],
  [0x27, same(6)],
  [0x28, same(6)],
  [0x29, same(2)],
  [0x2a, { biff8: 4, biff5: 3 }],
  [0x2b, { biff8: 8, biff5: 6 }],
  [0x2c, { biff8: 4, biff5: 3 }],
  [0x2d, { biff8: 8, biff5: 6 }],
  [0x2e, same(2)],
  [0x2f, same(2)],
  [TOKEN.outsideName, { biff8: 6, biff5: 24 }],
  [TOKEN.cellOfSheet, { biff8: 6, biff5: 17 }],
  [TOKEN.areaOfSheet, { biff8: 10, biff5: 20 }],
  [TOKEN.lostCellOfSheet, { biff8: 6, biff5: 17 }],
  [TOKEN.lostAreaOfSheet, { biff8: 10, biff5: 20 }],
]);
