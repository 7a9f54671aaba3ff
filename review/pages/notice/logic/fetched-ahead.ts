// What was fetched before it is needed, by its address and the state of the notice that it belongs to. Each is given out once,
// and never for another state: after a new reading the place on the page is another. Pure.

export class FetchedAhead<Fetched> {
  readonly #most: number;
  readonly #kept = new Map<string, Fetched>();

  /** @param most beyond them the oldest is forgotten */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param of the state of the notice: its `etag` */
  fetch(src: string, of: string | null, begin: () => Fetched): void {
    const key = keyOf(src, of);
    if (this.#kept.has(key)) return;
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size >= this.#most && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, begin());
  }

  take(src: string, of: string | null): Fetched | undefined {
    const key = keyOf(src, of);
    const fetched = this.#kept.get(key);
    this.#kept.delete(key);
    return fetched;
  }
}

function keyOf(src: string, of: string | null): string {
  return `${of} ${src}`;
}
