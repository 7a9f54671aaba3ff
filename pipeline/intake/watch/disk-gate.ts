// Holds the intake back while a disk is nearly full: one word when it closes, one when it opens again.
import { type LowDisk, lowDisk } from './disk-space.ts';
import type { WatchHouse } from './watch-house.ts';

/** Between two looks at a full disk. */
export const PAUSE_MS = 5_000;
/** After a write that failed although the count of free bytes said otherwise. */
const REST_MS = 60_000;
const BYTES_PER_MB = 1_048_576;

export class DiskGate {
  private readonly house: WatchHouse;
  private isShut = false;
  /** Size of the file that there was no room for. */
  private missedBytes = 0;
  private untilMs = 0;

  constructor(house: WatchHouse) {
    this.house = house;
  }

  get isClosed(): boolean {
    return this.isShut;
  }

  /** Asks again after a pause for the room that was missing, whatever file comes first then. */
  async isOpen(): Promise<boolean> {
    if (!this.isShut) return true;
    if (this.house.clock.nowMs() < this.untilMs) return false;
    return this.hasRoom(this.missedBytes);
  }

  /** Is there room for one more file of this size? Closes or opens the gate. */
  async hasRoom(fileBytes: number): Promise<boolean> {
    const { folders, rules, freeBytes, listener } = this.house;
    const disks = folders.movesByCopy ? [folders.data, folders.done] : [folders.data];
    const low = await lowDisk(disks, fileBytes, rules.keepFreeBytes, freeBytes);
    if (low) this.close(low, fileBytes, PAUSE_MS);
    else if (this.isShut) {
      this.isShut = false;
      listener.tell('watch.disk_back');
    }
    return !low;
  }

  /** Writing failed for want of space, whatever the count says (a quota). */
  isFull(fileBytes: number): void {
    const { folders, rules } = this.house;
    const low = { folder: folders.data, freeBytes: 0, neededBytes: rules.keepFreeBytes + fileBytes };
    this.close(low, fileBytes, REST_MS);
  }

  private close({ folder, freeBytes, neededBytes }: LowDisk, fileBytes: number, pauseMs: number): void {
    const free = Math.floor(freeBytes / BYTES_PER_MB);
    const needed = Math.ceil(neededBytes / BYTES_PER_MB);
    if (!this.isShut) this.house.listener.tell('watch.low_disk', { folder, free, needed });
    this.isShut = true;
    this.missedBytes = fileBytes;
    this.untilMs = this.house.clock.nowMs() + pauseMs;
  }
}
