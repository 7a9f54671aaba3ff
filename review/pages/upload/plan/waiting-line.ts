// What waits to be sent: whole requests first, then files that are put into requests as their turn comes.
import type { Entry } from './entry.ts';
import { type PlannedRequest, takeForRequest } from './requests.ts';

export class WaitingLine<File> {
  readonly #newKey: () => string;
  #files: readonly Entry<File>[] = [];
  #requests: readonly PlannedRequest<File>[] = [];

  constructor(newKey: () => string) {
    this.#newKey = newKey;
  }

  get isEmpty(): boolean {
    return this.#files.length + this.#requests.length === 0;
  }

  /** To be put into requests. */
  addFiles(files: readonly Entry<File>[]): void {
    this.#files = [...this.#files, ...files];
  }

  /** To be sent as they are. */
  addRequests(requests: readonly PlannedRequest<File>[]): void {
    this.#requests = [...this.#requests, ...requests];
  }

  /** Takes the next one out; null where nothing waits. */
  next(): PlannedRequest<File> | null {
    const [request, ...others] = this.#requests;
    if (request) {
      this.#requests = others;
      return request;
    }
    const entries = takeForRequest(this.#files);
    this.#files = this.#files.slice(entries.length);
    return entries.length === 0 ? null : { key: this.#newKey(), entries };
  }

  clear(): void {
    this.#files = [];
    this.#requests = [];
  }
}
