// Progress on standard error: a bar that redraws itself on a terminal, plain lines now and then elsewhere.
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly documents: number;
  readonly documentsDone: number;
  /** Pages read so far and, of the documents already opened, in all. */
  readonly pagesRead: number;
  readonly pagesKnown: number;
}

const BAR_WIDTH = 24;
const PLAIN_EVERY_MS = 5_000;

export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #startedMs: number;
  #lastPlainMs = Number.NEGATIVE_INFINITY;
  #hasBar = false;
  /** Not said yet in plain lines. */
  #latest: Progress | null = null;

  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
    this.#startedMs = now();
  }

  show(progress: Progress): void {
    if (this.#terminal.isErrTty) {
      this.#hasBar = true;
      this.#terminal.err(`\r\u001b[K${this.#bar(progress)}`);
      return;
    }
    this.#latest = progress;
    const now = this.#now();
    if (now - this.#lastPlainMs < PLAIN_EVERY_MS) return;
    this.#latest = null;
    this.#lastPlainMs = now;
    this.#terminal.err(`${this.#words(progress)}\n`);
  }

  /** Leaves the line so that what follows starts clean; a state that came too soon for a plain line is said now. */
  end(): void {
    if (this.#hasBar) this.#terminal.err('\n');
    else if (this.#latest) this.#terminal.err(`${this.#words(this.#latest)}\n`);
    this.#latest = null;
  }

  #bar(progress: Progress): string {
    const share = progress.documents === 0 ? 1 : progress.documentsDone / progress.documents;
    const full = Math.round(share * BAR_WIDTH);
    return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${this.#words(progress)}`;
  }

  #words({ documents, documentsDone, pagesRead }: Progress): string {
    const seconds = Math.max(0.001, (this.#now() - this.#startedMs) / 1_000);
    const rate = pagesRead / seconds;
    const left =
      documentsDone === 0
        ? ''
        : ` · mancano circa ${duration((seconds / documentsDone) * (documents - documentsDone))}`;
    return `${documentsDone}/${documents} documenti · ${pagesRead} pagine (${rate.toFixed(1).replace('.', ',')}/s)${
      documentsDone === documents ? '' : left
    }`;
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
