// Sleep that can be ended: by a ring, which is not lost when it comes before the sleep, or by a signal.
import { setTimeout } from 'node:timers/promises';

export class Alarm {
  private hasRung = false;
  private wakeUp: (() => void) | null = null;

  ring(): void {
    this.hasRung = true;
    this.wakeUp?.();
  }

  /** @param hears false for a sleep that only its time or the signal ends; rings then count for the next one. */
  async sleep(ms: number, signal: AbortSignal, hears: boolean): Promise<void> {
    if (signal.aborted || (hears && this.hasRung)) {
      this.hasRung = false;
      return;
    }
    const ended = new AbortController();
    if (hears) this.wakeUp = () => ended.abort();
    const either = AbortSignal.any([signal, ended.signal]);
    // An abort is the end of the sleep, not an error.
    await setTimeout(Math.max(0, ms), undefined, { signal: either, ref: false }).catch(() => undefined);
    this.wakeUp = null;
    if (hears) this.hasRung = false;
  }
}
