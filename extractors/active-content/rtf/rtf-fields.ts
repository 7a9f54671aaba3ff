// Fields of RTF: `{\field{\*\fldinst CODE}{\fldrslt TEXT}}`, code in pieces and groups, fields in fields.

import { FieldCollector } from '../fields/field-collector.ts';
import type { Field } from '../fields/field-sight.ts';

interface OpenField {
  /** Depth of the group that is the field. */
  readonly depth: number;
  hasCode: boolean;
}

export class RtfFields {
  readonly #collector: FieldCollector;
  readonly #fields: OpenField[] = [];
  /** Depths of the groups that hold a code. */
  readonly #codes: number[] = [];

  constructor(found: (field: Field) => void) {
    this.#collector = new FieldCollector(found);
  }

  /** @throws AppError inspection.limit */
  field(depth: number): void {
    this.#collector.begin();
    this.#fields.push({ depth, hasCode: false });
  }

  /** A code that stands outside of any field, or a second one, counts as a field of its own. */
  code(depth: number): void {
    const field = this.#fields.at(-1);
    if (!field || field.hasCode) this.field(depth);
    const own = this.#fields.at(-1);
    if (own) own.hasCode = true;
    this.#codes.push(depth);
  }

  text(piece: string): void {
    this.#collector.text(piece);
  }

  /** The group of this depth ends. */
  close(depth: number): void {
    if (this.#codes.at(-1) === depth) {
      this.#codes.pop();
      this.#collector.separate();
    }
    while (this.#fields.at(-1)?.depth === depth) {
      this.#fields.pop();
      this.#collector.end();
    }
  }

  /** At the end of the file. */
  finish(): void {
    this.#collector.finish();
  }
}
