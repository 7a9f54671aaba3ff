// What the parts of one page share while they are drawn: words, pictures, and ids that are counted.
import type { Say } from '../../../messages/sheet-words.table.ts';
import type { FieldPictures } from '../sheet-page.ts';

export interface Drawing {
  readonly say: Say;
  readonly pictures: FieldPictures;
  /** `v1`, `v2`, … */
  nextId(): string;
}

export function drawing(say: Say, pictures: FieldPictures): Drawing {
  let count = 0;
  return {
    say,
    pictures,
    nextId: () => {
      count += 1;
      return `v${count}`;
    },
  };
}
