// Joins the pieces of fields: begin, code, separator, shown text, end, fields in fields. What a field inside a code
// shows is part of that code, as the word processor has it.
import { AppError } from '../../../contract/app-error.ts';
import type { Field } from './field-sight.ts';

const MAX_DEPTH = 200;
/** Enough for name and target; the rest says nothing more. */
const MAX_CODE_CHARS = 4_000;

interface OpenField {
  code: string;
  isInCode: boolean;
  /** Length of the code where the first field inside began; null: none. */
  nestedAt: number | null;
}

export class FieldCollector {
  readonly #open: OpenField[] = [];
  readonly #found: (field: Field) => void;

  constructor(found: (field: Field) => void) {
    this.#found = found;
  }

  /** @throws AppError inspection.limit */
  begin(): void {
    if (this.#open.length >= MAX_DEPTH) throw new AppError('inspection.limit', 'fields nested too deeply');
    const outer = this.#open.at(-1);
    if (outer?.isInCode) outer.nestedAt ??= outer.code.length;
    this.#open.push({ code: '', isInCode: true, nestedAt: null });
  }

  text(piece: string): void {
    const target = this.#open.findLast(({ isInCode }) => isInCode);
    if (target && target.code.length < MAX_CODE_CHARS)
      target.code += piece.slice(0, MAX_CODE_CHARS - target.code.length);
  }

  separate(): void {
    const top = this.#open.at(-1);
    if (top) top.isInCode = false;
  }

  /** An end without a begin is no field. */
  end(): void {
    const field = this.#open.pop();
    if (field) this.#found({ code: field.code, isNameComputed: isNameComputed(field) });
  }

  /** At the end of a story: fields that were never closed count all the same. */
  finish(): void {
    while (this.#open.length > 0) this.end();
  }
}

/** No whole word stands before the first field inside. */
function isNameComputed({ code, nestedAt }: OpenField): boolean {
  return nestedAt !== null && !/^\s*(?:=|\S+\s)/.test(code.slice(0, nestedAt));
}
