// A legacy form field of Word: what its box or list shows stands in its settings, not in its result (ECMA-376 part 1, 17.16.17).
import type { PlacedTag } from './xml-edits.ts';

const OFF = new Set(['0', 'false', 'off']);

export class FormFieldReader {
  private isBoxChecked: boolean | null = null;
  private isBoxCheckedAtFirst = false;
  private readonly entries: string[] = [];
  private chosen: number | null = null;
  private chosenAtFirst = 0;
  private isList = false;

  /** Every element that opens inside of the field's begin. */
  open(tag: PlacedTag): void {
    const value = tag.attribute(tag.ns, 'val');
    if (tag.name === 'ddList') this.isList = true;
    if (tag.name === 'checked') this.isBoxChecked = !OFF.has(value ?? '1');
    if (tag.name === 'default' && !this.isList) this.isBoxCheckedAtFirst = !OFF.has(value ?? '1');
    if (tag.name === 'default' && this.isList) this.chosenAtFirst = Number(value ?? 0);
    if (tag.name === 'result' && this.isList) this.chosen = Number(value ?? 0);
    if (tag.name === 'listEntry') this.entries.push(value ?? '');
  }

  /** Null for a field that shows its result. */
  shown(fieldName: string): string | null {
    if (fieldName === 'FORMCHECKBOX') return (this.isBoxChecked ?? this.isBoxCheckedAtFirst) ? '☒' : '☐';
    if (fieldName === 'FORMDROPDOWN') return this.entries[this.chosen ?? this.chosenAtFirst] ?? null;
    return null;
  }
}
