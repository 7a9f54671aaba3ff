// The watched folder: looks, waits until a file is finished, hands it to the engine, and puts it away when its document
// is at its end. Knows no timer: whoever runs it says when to look.
import { dirname, join } from 'node:path';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { FifoMutex } from '../../store/fifo-mutex.ts';
import { DiskGate, PAUSE_MS } from './disk-gate.ts';
import { InboxBook, type Track } from './inbox-book.ts';
import { InboxEyes } from './inbox-eyes.ts';
import { takeLateSidecar } from './late-sidecar.ts';
import { Leaver } from './leaver.ts';
import { isSidecarName, papersOf, sidecarOf } from './sidecar.ts';
import { isRestless, isStill, readiness } from './stability.ts';
import { takeIn } from './take-in.ts';
import { type OrderedFile, takeOrder } from './take-order.ts';
import type { WatchHouse } from './watch-house.ts';

const LOOK_SOON_MS = 1_000;
const LOOK_AT_ONCE_MS = 100;
/** After trouble with one file (a share that stumbles, rights that are missing). */
const RETRY_MS = 30_000;
/** So many times more files may be open for the sake of urgent ones. */
const URGENT_SHARE = 2;

export class Watcher {
  private readonly house: WatchHouse;
  private readonly book = new InboxBook();
  private readonly leaver: Leaver;
  /** A look and the end of a document never change the book at once. */
  private readonly turn = new FifoMutex();
  private readonly eyes: InboxEyes;
  private readonly disk: DiskGate;

  /** Files that waited at the last look, the next to be taken first. */
  private order: readonly OrderedFile[] = [];

  constructor(house: WatchHouse) {
    this.house = house;
    this.leaver = new Leaver(house, this.book);
    this.eyes = new InboxEyes(house);
    this.disk = new DiskGate(house);
  }

  /** Documents that are on their way. */
  openDocuments(): readonly string[] {
    const now = this.house.clock.nowMs();
    return this.onTheWay()
      .filter(({ retryAtMs }) => retryAtMs <= now)
      .map(({ open }) => open.documentId);
  }

  /** With `isOnce`: nothing is left to wait for. */
  get isOver(): boolean {
    return this.house.rules.isOnce && this.book.isEmpty;
  }

  /** Files that waited at the last look and have not been taken since. */
  get waitingCount(): number {
    return this.order.length;
  }

  /** One full look. @returns in how many ms the next one makes sense, if nothing else asks for it */
  look(signal: AbortSignal): Promise<number> {
    return this.turn.run(async () => {
      const began = this.house.clock.nowMs();
      const files = await this.eyes.see();
      if (!files) return this.house.rules.rescanMs;
      this.house.listener.looked();
      this.book.update(files, began);
      if (this.house.rules.isOnce) this.book.close();
      const { clock } = this.house;
      this.order = await takeOrder(this.book.waiting(), (path) => this.book.namesBeside(path), clock.today());
      await this.leaver.retry(RETRY_MS);
      const isFull = await this.takeFinished(signal);
      // A share that takes long to list is not listed all the time.
      const listingMs = this.house.clock.nowMs() - began;
      return Math.max(this.nextLookMs(isFull), Math.min(listingMs, this.house.rules.rescanMs));
    });
  }

  /** Documents are at their end: their files leave the inbox. */
  finish(documentIds: readonly string[]): Promise<void> {
    return this.turn.run(() => this.leaver.finish(documentIds, RETRY_MS));
  }

  /** Takes what is finished as far as the last look knows; what changed since is noticed when it is received. */
  refill(signal: AbortSignal): Promise<void> {
    return this.turn.run(async () => {
      await this.takeFinished(signal);
    });
  }

  private onTheWay() {
    return this.book.open().filter(({ open }) => !open.isTold);
  }

  private nextLookMs(isFull: boolean): number {
    const { rescanMs, settleMs } = this.house.rules;
    const now = this.house.clock.nowMs();
    const isWaiting = this.book.waiting().some(({ retryAtMs }) => retryAtMs <= now);
    // Full: the end of a document asks for the next look.
    if (this.disk.isClosed) return Math.min(PAUSE_MS, rescanMs);
    if (!isWaiting || isFull) return rescanMs;
    return Math.min(rescanMs, Math.max(LOOK_AT_ONCE_MS, Math.min(settleMs, LOOK_SOON_MS)));
  }

  /** @returns true when files wait because enough are open */
  private async takeFinished(signal: AbortSignal): Promise<boolean> {
    if (!(await this.disk.isOpen())) return false;
    const { maxOpen, isOnce } = this.house.rules;
    let isFull = false;
    for (const { path, isUrgent } of this.inOrder()) {
      if (signal.aborted) return false;
      const track = this.book.at(path);
      if (!track || track.open) continue;
      const open = this.onTheWay().length;
      isFull ||= open >= maxOpen;
      // What is urgent stands first: behind it nothing may be taken any more.
      if (isFull && (!isUrgent || open >= maxOpen * URGENT_SHARE)) return true;
      // One file's trouble must not keep the others out.
      await this.attend(track).catch((error: unknown) => this.trouble(track, error));
      if (this.disk.isClosed) {
        if (isOnce) this.leaver.leaveWaiting();
        return false;
      }
    }
    return isFull;
  }

  /** As of the last look, without those at its beginning that have been taken since. */
  private inOrder(): readonly OrderedFile[] {
    const isWaiting = ({ path }: OrderedFile) => this.book.at(path)?.open === null;
    const first = this.order.findIndex(isWaiting);
    this.order = first < 0 ? [] : this.order.slice(first);
    return this.order;
  }

  private async attend(track: Track): Promise<void> {
    const { clock, rules } = this.house;
    const { path } = track.seen;
    const now = clock.nowMs();
    if (track.retryAtMs > now) return;
    if (!isStill(track.stillness, now, rules)) {
      if (isRestless(track.stillness, now, rules)) this.letWait(track, 'watch.restless');
      return;
    }
    if (isSidecarName(path)) return this.attendSidecar(track);
    const sidecar = this.sidecarBeside(path);
    if (sidecar && !isStill(sidecar.stillness, now, rules)) return;
    const state = readiness(track.stillness, await this.house.lookAtEnding(path), now, rules);
    if (state === 'wait_long') this.letWait(track, 'watch.in_use');
    else if (state === 'refuse') await this.leaver.refuse(track, new AppError('watch.not_readable'), null);
    else if (state === 'ready' && (await this.disk.hasRoom(track.seen.sight.sizeBytes)))
      await this.take(track, sidecar);
  }

  private sidecarBeside(path: string): Track | null {
    const name = path.slice(dirname(path).length + 1);
    const beside = sidecarOf(name, this.book.namesBeside(path));
    return beside === null ? null : this.book.at(join(dirname(path), beside));
  }

  private async take(track: Track, sidecar: Track | null): Promise<void> {
    const taken = await takeIn(this.house, track, sidecar?.seen.path ?? null);
    if (taken.kind === 'open') this.book.change(track.seen.path, { open: taken.open });
    else if (taken.isFinal) await this.leaver.refuse(track, taken.error, sidecar);
    else throw taken.error;
  }

  private async attendSidecar(track: Track): Promise<void> {
    const { clock, rules } = this.house;
    const { path, steps } = track.seen;
    if (papersOf(steps.at(-1) ?? '', this.book.namesBeside(path)).length > 0) return;
    const patienceMs = Math.max(rules.patienceMs, rules.settleMs);
    if (clock.nowMs() - track.stillness.sinceMs < patienceMs) return;
    try {
      const late = await takeLateSidecar(this.house, track);
      if (late.kind === 'open') this.book.change(path, { open: late.open });
      else await this.leaver.putSidecarAway(track);
    } catch (error) {
      const known = asAppError(error);
      if (known.kind !== 'input') throw error;
      await this.leaver.refuse(track, known, null);
    }
  }

  /** Nothing wrong yet; said once. */
  private letWait(track: Track, code: 'watch.in_use' | 'watch.restless'): void {
    const { path } = track.seen;
    const seconds = Math.round(this.house.rules.settleMs / 1_000);
    if (!track.told.has(code)) this.house.listener.tell(code, { path, seconds });
    this.book.change(path, { told: new Set([...track.told, code]) });
    if (this.house.rules.isOnce) this.leaver.leave(path);
  }

  private trouble(track: Track, error: unknown): void {
    const { path } = track.seen;
    const known = asAppError(error);
    if (known.code === 'file.not_found') this.book.drop(path);
    else if (known.code === 'file.changed') this.book.restart(path, this.house.clock.nowMs());
    else if (known.code === 'store.disk_full' || known.code === 'store.disk_low')
      this.disk.isFull(track.seen.sight.sizeBytes);
    else this.putOff(track, known);
  }

  private putOff(track: Track, known: AppError): void {
    const { path } = track.seen;
    if (!track.told.has(known.code)) this.house.listener.refused(path, known, null);
    this.book.change(path, {
      retryAtMs: this.house.clock.nowMs() + RETRY_MS,
      told: new Set([...track.told, known.code]),
    });
    if (this.house.rules.isOnce) this.leaver.leave(path);
  }
}
