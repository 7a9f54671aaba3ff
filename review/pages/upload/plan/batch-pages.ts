// The files of a batch as the service lists them, a page at a time: which page is worth asking for again, and all that is
// known by now. A page whose files are all at their end is left alone, unless files are still being added.
import type { BatchFileBody } from '../../../../pipeline/server/routes/batches.schema.ts';

export interface FilePage {
  readonly items: readonly BatchFileBody[];
  readonly nextCursor: string | null;
}

interface Known {
  readonly cursor: string | null;
  next: string | null;
  /** All of its files are at their end, and a page follows it. */
  isFinal: boolean;
}

export class BatchPages {
  private readonly pages: Known[] = [{ cursor: null, next: null, isFinal: false }];
  private readonly byIntake = new Map<string, BatchFileBody>();
  /** Where the present round is. */
  private place = 0;

  /** In the order in which the service lists them. */
  get files(): ReadonlyMap<string, BatchFileBody> {
    return this.byIntake;
  }

  /** Begins a round from the first page. */
  begin(): void {
    this.place = 0;
  }

  /** The cursor of the next page to ask for in this round (null: the first page); undefined: the round is over. */
  next(): string | null | undefined {
    while (this.pages[this.place]?.isFinal) this.place += 1;
    return this.pages[this.place]?.cursor;
  }

  /** The page that {@link next} named. */
  take({ items, nextCursor }: FilePage): void {
    const page = this.pages[this.place];
    if (!page) return;
    for (const item of items) this.byIntake.set(item.intakeId, item);
    page.isFinal = nextCursor !== null && items.every(({ status }) => status !== 'waiting');
    if (page.next !== nextCursor) {
      page.next = nextCursor;
      // Files came in between: what follows begins elsewhere now.
      this.pages.length = this.place + 1;
      if (nextCursor !== null) this.pages.push({ cursor: nextCursor, next: null, isFinal: false });
    }
    this.place += 1;
  }

  /** Files were added or tried again: nothing is taken as final. */
  unsettle(): void {
    for (const page of this.pages) page.isFinal = false;
  }
}
