// How long a request may take to send its files, and how long it may stand still. Only the client's time counts: while
// its files are taken in, it is not the one who is slow.
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../../contract/app-error.ts';

const STILL_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

export class UploadClock {
  private readonly request: IncomingMessage;
  private readonly stopping: AbortSignal;
  private readonly endsAt: number;
  private readonly timer: NodeJS.Timeout;
  private readonly late: Promise<never>;
  private tellLate: (error: AppError) => void = () => undefined;
  private onLate: ((error: AppError) => void) | null = null;
  private busy = 0;
  private movedAt = performance.now();
  private seenBytes = 0;

  /** @param stopping the server stops: what is under way is finished, nothing more is waited for */
  constructor(request: IncomingMessage, limitMs: number, stopping: AbortSignal) {
    this.request = request;
    this.stopping = stopping;
    this.endsAt = performance.now() + limitMs;
    this.late = new Promise((_, reject) => {
      this.tellLate = reject;
    });
    // Nobody may be waiting when it is late.
    this.late.catch(() => undefined);
    if (stopping.aborted) this.stopped();
    else stopping.addEventListener('abort', this.stopped, { once: true });
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.stopping.removeEventListener('abort', this.stopped);
  }

  /** What is awaited from the client. @param giveUp called when it is late @throws AppError upload.too_slow, server.stopping */
  async waitFor<T>(work: Promise<T>, giveUp: (error: AppError) => void = () => undefined): Promise<T> {
    this.onLate = giveUp;
    try {
      return await Promise.race([work, this.late]);
    } finally {
      this.onLate = null;
    }
  }

  /** What the client waits for. */
  async pause<T>(work: Promise<T>): Promise<T> {
    this.busy += 1;
    try {
      return await work;
    } finally {
      this.busy -= 1;
      this.movedAt = performance.now();
    }
  }

  private look(): void {
    const now = performance.now();
    const bytes = this.request.socket.bytesRead;
    if (bytes !== this.seenBytes || this.busy > 0) this.movedAt = now;
    this.seenBytes = bytes;
    if (now < this.endsAt && now - this.movedAt < STILL_MS) return;
    this.stop();
    this.end(new AppError('upload.too_slow'));
  }

  private readonly stopped = (): void => this.end(new AppError('server.stopping'));

  private end(error: AppError): void {
    this.onLate?.(error);
    this.tellLate(error);
  }
}
