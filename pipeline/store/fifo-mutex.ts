// First come, first served: PGlite is one connection, and whoever has said BEGIN owns it until the end.

export class FifoMutex {
  private tail: Promise<void> = Promise.resolve();

  /** Waits for its turn; the function that comes back gives the turn on. Calling it twice is harmless. */
  async acquire(): Promise<() => void> {
    const before = this.tail;
    let open: () => void = () => undefined;
    this.tail = new Promise((resolve) => {
      open = resolve;
    });
    await before;
    return open;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }
}
