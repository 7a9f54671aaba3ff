// In which order the jobs of the reader pool run, and how long each may take. Pure.
import type { Task } from './protocol.ts';

/** Opening and inspecting take well under a second; what takes longer is made to. */
const OPEN_TIMEOUT_MS = 20_000;
const REGION_TIMEOUT_MS = 10_000;
/** A page copied, compared, made a picture and compared again takes a second or two. */
const SANITISE_PAGE_TIMEOUT_MS = 10_000;

interface Job {
  readonly task: Task;
}

/** Short questions are not kept waiting behind pages. */
function isShort({ kind }: Task): boolean {
  return kind !== 'readPage' && kind !== 'sanitise';
}

/**
 * Behind all that go before it or came before it; but of pictures the one asked for last goes first: at that one somebody
 * looks now, those before it may stand small below a page that was left.
 */
export function placeIn(waiting: readonly Job[], task: Task): number {
  if (task.kind === 'paint') return 0;
  const at = isShort(task) ? waiting.findIndex((job) => !isShort(job.task)) : -1;
  return at < 0 ? waiting.length : at;
}

/** Painting, and making ready for it. */
export function isOfPictures({ kind }: Task): boolean {
  return kind === 'paint' || kind === 'prepare';
}

/** Time is allowed by the work asked for, never one fixed sum for a whole document. Milliseconds. */
export function timeoutOf(task: Task, pageTimeoutMs: number): number {
  if (task.kind === 'open' || task.kind === 'inspect' || task.kind === 'prepare')
    return Math.min(OPEN_TIMEOUT_MS, pageTimeoutMs);
  if (task.kind === 'readPage' || task.kind === 'paint') return pageTimeoutMs;
  if (task.kind === 'sanitise') return pageTimeoutMs + task.pages * SANITISE_PAGE_TIMEOUT_MS;
  return pageTimeoutMs + task.regions.length * REGION_TIMEOUT_MS;
}
