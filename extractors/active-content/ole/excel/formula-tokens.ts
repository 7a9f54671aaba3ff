// The tokens of one formula: which functions it calls, which names and sheets it uses. [MS-XLS] 2.5.198.
import { AppError } from '../../../../contract/app-error.ts';
import { TOKEN, TOKEN_SIZES } from './token-sizes.table.ts';

const CHOOSE = 0x04;
const COMMAND = 0x8000;

/** Of one formula or of many together. */
export class FormulaUse {
  /** Numbers of built-in functions. */
  readonly functions = new Set<number>();
  /** It calls a command of the macro language. */
  hasCommand = false;
  /** Numbers of defined names, from 1. */
  readonly names = new Set<number>();
  /** Names of add-ins or other books, by link (as the format counts them): their numbers from 1. */
  readonly outsideNames = new Map<number, Set<number>>();
  /** Links of cells on named sheets; in Excel 5 a negative number is a sheet of the same book. */
  readonly links = new Set<number>();
}

/** Adds what the formula uses. @throws AppError inspection.damaged when a token is unknown or breaks off */
export function readTokens(tokens: Buffer, isBiff8: boolean, use: FormulaUse): void {
  let at = 0;
  while (at < tokens.length) {
    const token = baseOf(tokens[at] ?? 0);
    const data = tokens.subarray(at + 1, at + 1 + sizeOf(token, tokens.subarray(at + 1), isBiff8));
    at += 1 + data.length;
    if (token === TOKEN.function) use.functions.add(data.readUInt16LE(0));
    else if (token === TOKEN.functionOfMany) call(data.readUInt16LE(1), use);
    else if (token === TOKEN.name) use.names.add(data.readUInt16LE(0));
    else if (token === TOKEN.outsideName) outsideName(data, isBiff8, use);
    else if (token >= TOKEN.cellOfSheet && token <= TOKEN.lostAreaOfSheet) use.links.add(data.readInt16LE(0));
  }
}

function call(called: number, use: FormulaUse): void {
  if ((called & COMMAND) === 0) use.functions.add(called);
  else use.hasCommand = true;
}

function outsideName(data: Buffer, isBiff8: boolean, use: FormulaUse): void {
  const link = data.readInt16LE(0);
  const names = use.outsideNames.get(link) ?? new Set();
  use.outsideNames.set(link, names.add(data.readUInt16LE(isBiff8 ? 2 : 10)));
}

/** Value, reference and array class are one token. */
function baseOf(token: number): number {
  return token >= 0x20 ? (token & 0x1f) | 0x20 : token;
}

function sizeOf(token: number, rest: Buffer, isBiff8: boolean): number {
  const size = statedSize(token, rest, isBiff8);
  if (size === null || size > rest.length)
    throw new AppError('inspection.damaged', 'a formula cannot be read');
  return size;
}

function statedSize(token: number, rest: Buffer, isBiff8: boolean): number | null {
  if (token >= 0x03 && token <= 0x16) return 0;
  if (token === TOKEN.text) return textSize(rest, isBiff8);
  if (token === TOKEN.attribute) {
    const isChoose = ((rest[0] ?? 0) & CHOOSE) !== 0;
    return isChoose && rest.length >= 3 ? 3 + (rest.readUInt16LE(1) + 1) * 2 : 3;
  }
  const size = TOKEN_SIZES.get(token);
  return size ? size[isBiff8 ? 'biff8' : 'biff5'] : null;
}

function textSize(rest: Buffer, isBiff8: boolean): number {
  const chars = rest[0] ?? 0;
  if (!isBiff8) return 1 + chars;
  return 2 + chars * (((rest[1] ?? 0) & 1) === 1 ? 2 : 1);
}
