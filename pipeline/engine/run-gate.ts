// Documents run side by side, but one that was there at several crashes runs alone: if the process dies then, it
// is known which document did it, and no innocent neighbour is counted.

export class RunGate {
  private running = 0;
  private isAlone = false;
  private readonly waiting: { readonly alone: boolean; readonly open: () => void }[] = [];

  /** Waits for admission; the function that comes back leaves. First come, first served. */
  async enter(alone: boolean): Promise<() => void> {
    await new Promise<void>((open) => {
      this.waiting.push({ alone, open });
      this.admit();
    });
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.running -= 1;
      this.isAlone = false;
      this.admit();
    };
  }

  private admit(): void {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      if (this.isAlone || (next.alone && this.running > 0)) return;
      this.waiting.shift();
      this.running += 1;
      this.isAlone = next.alone;
      next.open();
    }
  }
}
