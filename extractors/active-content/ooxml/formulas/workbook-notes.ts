// What formulas and the workbook say of its external links, put together after all parts were read: a link that a formula
// uses brings values from outside, one that none uses is a leftover with stored values.
import type { Relationship } from '../opc/relationships.ts';

export class WorkbookNotes {
  /** Keys of the link parts in the order of the workbook: `[1]` is the first. ECMA-376 part 1, 18.2.8. */
  readonly #links: (string | null)[] = [];
  readonly #used = new Set<number>();

  addLink(relation: Relationship | null): void {
    this.#links.push(relation?.part ?? null);
  }

  useLink(number: number): void {
    this.#used.add(number);
  }

  isUsed(linkPart: string): boolean {
    return this.#links.some((part, index) => part === linkPart && this.#used.has(index + 1));
  }
}
