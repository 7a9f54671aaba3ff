// Server-sent events as a stream (WHATWG HTML §9.2). For states, not for news: a follower that reads slowly is told the
// newest one once it reads again, and nothing is kept for it.
import { Readable } from 'node:stream';

/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

export interface StateEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

export class EventStream extends Readable {
  /** The newest state while the follower does not read. */
  private waiting: StateEvent | null = null;
  private isFull = false;
  private isEnding = false;
  private lastId: string | null;

  /** @param seen id of what the follower was told before; null for a new one */
  constructor(seen: string | null) {
    super();
    this.lastId = seen;
    this.send(`retry: ${RETRY_MS}\n\n`);
  }

  tell(event: StateEvent): void {
    if (this.isEnding || event.id === this.lastId) return;
    if (this.isFull) this.waiting = event;
    else this.write(event);
  }

  /** Says that the line still stands, also to proxies in between. */
  beat(): void {
    if (!this.isFull && !this.isEnding) this.send(': \n\n');
  }

  /** After what is on its way. */
  end(): void {
    if (this.isEnding) return;
    this.isEnding = true;
    if (this.waiting) this.write(this.waiting);
    this.push(null);
  }

  override _read(): void {
    this.isFull = false;
    const { waiting } = this;
    this.waiting = null;
    if (waiting && !this.isEnding) this.write(waiting);
  }

  private write({ event, id, data }: StateEvent): void {
    this.lastId = id;
    this.send(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private send(text: string): void {
    if (!this.push(text)) this.isFull = true;
  }
}
