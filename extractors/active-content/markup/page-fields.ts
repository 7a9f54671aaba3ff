// Fields of Word in a page it saved, or that is given to it: `mso-element:field-begin`, the code, `field-separator` or
// `field-end`. The pieces come in the order of the page.
import type { FeatureCode } from '../../../contract/inspection.ts';
import type { See } from './look.ts';
import { type FieldKind, fieldKind, fieldName } from './word-fields.ts';

const MARK = /mso-element\s*:\s*field-(begin|separator|end)/i;
const MAX_CODE_CHARS = 2_000;
const MAX_OPEN = 50;

const CODES: Readonly<Record<FieldKind, FeatureCode | null>> = {
  dde: 'html.dde',
  outside: 'html.field_outside',
  variable: 'html.field',
  layout: 'html.layout_field',
  still: null,
};

interface OpenField {
  readonly code: string;
  /** The code is over, what follows is its last result. */
  readonly isShown: boolean;
}

export class PageFields {
  /** The innermost last. */
  #open: readonly OpenField[] = [];
  readonly #see: See;

  constructor(see: See) {
    this.#see = see;
  }

  style(style: string): void {
    const mark = MARK.exec(style)?.[1]?.toLowerCase();
    if (!mark) return;
    if (mark === 'begin') this.#open = [...this.#open.slice(-MAX_OPEN), { code: '', isShown: false }];
    else {
      this.#tell();
      if (mark === 'end') this.#open = this.#open.slice(0, -1);
    }
  }

  text(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.isShown) this.#setLast({ ...last, code: (last.code + text).slice(0, MAX_CODE_CHARS) });
  }

  /** A code that the page never ends counts too. */
  end(): void {
    for (; this.#open.length > 0; this.#open = this.#open.slice(0, -1)) this.#tell();
  }

  #tell(): void {
    const last = this.#open.at(-1);
    if (!last || last.isShown) return;
    const kind = fieldKind(last.code);
    const feature = kind && CODES[kind];
    if (feature) this.#see(feature, `field ${fieldName(last.code)}`);
    this.#setLast({ ...last, isShown: true });
  }

  #setLast(field: OpenField): void {
    this.#open = [...this.#open.slice(0, -1), field];
  }
}
