// What has been learnt of a workbook while its records go by.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import type { Found } from '../../sightings.ts';
import type { FormulaUse } from './formula-tokens.ts';

export interface OutsideBook {
  /** own: this book. addin: functions of an add-in. program: DDE or a linked object. file: another book. */
  readonly kind: 'own' | 'addin' | 'program' | 'file';
  /** Names taken from it, in their order. */
  readonly names: string[];
}

export interface DefinedName {
  readonly name: string;
  readonly use: FormulaUse;
}

export class Book {
  readonly isBiff8: boolean;
  /** Where the record stands: `book`, `sheet 2`. */
  place = 'book';
  readonly sheetStarts: number[] = [];
  readonly outside: OutsideBook[] = [];
  /** Excel 97 and later: place in {@link outside} of each link that formulas use. */
  readonly links: number[] = [];
  readonly names: DefinedName[] = [];
  /** What the formulas of each place use, all together. */
  readonly formulas = new Map<string, FormulaUse>();
  readonly found: Found;

  constructor(isBiff8: boolean, found: Found) {
    this.isBiff8 = isBiff8;
    this.found = found;
  }

  saw(code: FeatureCode, detail = ''): void {
    this.found({ code, where: detail === '' ? this.place : `${this.place}, ${detail}` });
  }

  /** The book that a formula's link leads to. Excel 5 counts them from 1 and writes its own sheets as negative. */
  linked(link: number): OutsideBook | undefined {
    return this.outside[this.isBiff8 ? (this.links[link] ?? -1) : link - 1];
  }
}
