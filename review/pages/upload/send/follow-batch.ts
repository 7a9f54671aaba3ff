// Follows a batch while it is looked at: events say that something changed, pages of its files say what.
import { signal } from '@preact/signals';
import type { BatchBody, BatchProgressBody } from '../../../../pipeline/server/routes/batches.schema.ts';
import { API, ask, queryOf } from '../../../api/ask.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { BatchPages } from '../plan/batch-pages.ts';

const PAGE = 200;
/** Between two looks at the files, however many events come. */
const LOOK_EVERY_MS = 1_500;
/** When events cannot be had. */
const ASK_EVERY_MS = 5_000;
const PAGES_AT_ONCE = 4;

export class BatchFollower {
  readonly batchId: string;
  /** Counts changes; who reads it is drawn again. */
  readonly changes = signal(0);
  progress: BatchProgressBody | null = null;
  isOver = false;
  createdAt: string | null = null;
  problem: Problem | null = null;
  private readonly pages = new BatchPages();
  private readonly leaving = new AbortController();
  private events: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isLooking = false;
  private isStale = true;

  constructor(batchId: string) {
    this.batchId = batchId;
    this.listen();
    void this.look();
  }

  get files() {
    return this.pages.files;
  }

  /** Files were added, or tried again. */
  unsettle(): void {
    this.pages.unsettle();
    this.isOver = false;
    if (this.events === null) this.listen();
    this.lookSoon(0);
  }

  close(): void {
    this.leaving.abort();
    this.events?.close();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private listen(): void {
    const events = new EventSource(`${API}/batches/${this.batchId}/events`);
    this.events = events;
    const hear = (event: MessageEvent<string>) => {
      this.progress = JSON.parse(event.data);
      this.isOver = event.type === 'end';
      this.changes.value += 1;
      this.lookSoon(LOOK_EVERY_MS);
      if (this.isOver) this.deafen();
    };
    events.addEventListener('progress', hear);
    events.addEventListener('end', hear);
    events.onerror = () => {
      // The browser comes back by itself unless it was told not to (204), or was refused (429).
      if (events.readyState !== EventSource.CLOSED) return;
      this.deafen();
      this.lookSoon(ASK_EVERY_MS);
    };
  }

  private deafen(): void {
    this.events?.close();
    this.events = null;
  }

  private lookSoon(afterMs: number): void {
    this.isStale = true;
    if (this.isLooking || this.leaving.signal.aborted) return;
    if (afterMs > 0 && this.timer !== null) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), afterMs);
  }

  private async look(): Promise<void> {
    this.timer = null;
    this.isLooking = true;
    this.isStale = false;
    let isRoundOver = false;
    try {
      isRoundOver = await this.lookAtPages();
      this.problem = null;
    } catch (error) {
      if (this.leaving.signal.aborted) return;
      this.problem = asProblem(error);
    } finally {
      this.isLooking = false;
    }
    this.changes.value += 1;
    const isGone = this.problem !== null && this.problem.status >= 400 && this.problem.status < 500;
    if (isGone) this.deafen();
    else if (this.problem !== null) this.lookSoon(ASK_EVERY_MS);
    else if (!isRoundOver || this.isStale) this.lookSoon(LOOK_EVERY_MS);
    else if (this.events === null && !this.isOver) this.lookSoon(ASK_EVERY_MS);
  }

  /** Some pages of the round. @returns whether it is over */
  private async lookAtPages(): Promise<boolean> {
    if (this.pages.next() === undefined) this.pages.begin();
    for (let page = 0; page < PAGES_AT_ONCE; page += 1) {
      const cursor = this.pages.next();
      if (cursor === undefined) return true;
      const path = `/batches/${this.batchId}${queryOf({ limit: PAGE, cursor })}`;
      const { body } = await ask<BatchBody>(path, { signal: this.leaving.signal, staysHere: true });
      this.pages.take(body.files);
      this.createdAt = body.createdAt;
      // Without events, it is the only one who says so.
      if (this.events === null) this.isOver = body.isOver;
      this.progress = body.progress;
    }
    return this.pages.next() === undefined;
  }
}
