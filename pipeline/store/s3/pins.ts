// Which blobs are in use, so that their copies stay: counted while a piece of work runs, and for some minutes after a
// path was given to somebody who does not say when he is done.

/** Long enough to read a large file on a busy machine. */
const LOOSE_MS = 15 * 60_000;

/** What one piece of work uses. */
export interface Hold {
  add(sha256: string): void;
  release(): void;
}

export class Pins {
  private readonly counts = new Map<string, number>();
  private readonly looseUntil = new Map<string, number>();
  private readonly nowMs: () => number;

  /** @param nowMs only differences count */
  constructor(nowMs: () => number = () => performance.now()) {
    this.nowMs = nowMs;
  }

  hold(): Hold {
    const held = new Set<string>();
    return {
      add: (sha256) => {
        if (held.has(sha256)) return;
        held.add(sha256);
        this.counts.set(sha256, (this.counts.get(sha256) ?? 0) + 1);
      },
      release: () => {
        for (const sha256 of held) this.letGo(sha256);
        held.clear();
      },
    };
  }

  /** For a path that is given out without an end of its use. */
  addLoosely(sha256: string): void {
    this.looseUntil.set(sha256, this.nowMs() + LOOSE_MS);
  }

  isUsed(sha256: string): boolean {
    if (this.counts.has(sha256)) return true;
    const until = this.looseUntil.get(sha256);
    if (until === undefined) return false;
    if (until > this.nowMs()) return true;
    this.looseUntil.delete(sha256);
    return false;
  }

  private letGo(sha256: string): void {
    const left = (this.counts.get(sha256) ?? 0) - 1;
    if (left > 0) this.counts.set(sha256, left);
    else this.counts.delete(sha256);
  }
}
