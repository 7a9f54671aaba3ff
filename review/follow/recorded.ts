// What was recorded last on a page, and how it is taken back.
export interface Recorded {
  readonly id: string;
  /** When, so that each has a bar of its own. */
  readonly at: number;
  readonly sentence: string;
  /** Null: no steps lead back. @throws Problem */
  readonly undo: (() => Promise<unknown>) | null;
}
