// Is there room on the disk with the data? With less than is to be kept free nothing new is taken in and no work is
// begun; what runs is finished. Opens by itself.
import type { Logger } from 'pino';
import { AppError } from '../../contract/app-error.ts';
import { type FreeBytes, lowDisk } from '../intake/watch/disk-space.ts';

const BYTES_PER_MB = 1_048_576;

export interface DiskRoomRules {
  readonly folder: string;
  /** 0: never asked. */
  readonly keepFreeBytes: number;
  readonly freeBytes: FreeBytes;
  readonly log: Logger;
}

export class DiskRoom {
  private readonly rules: DiskRoomRules;
  private isClosed = false;

  constructor(rules: DiskRoomRules) {
    this.rules = rules;
  }

  /** As of the last look. */
  get isLow(): boolean {
    return this.isClosed;
  }

  async look(): Promise<void> {
    const low = await this.lowFor(0);
    if ((low !== null) === this.isClosed) return;
    this.isClosed = low !== null;
    const { log, keepFreeBytes } = this.rules;
    const keepMb = Math.round(keepFreeBytes / BYTES_PER_MB);
    if (low)
      log.warn(
        { freeMb: Math.floor(low.freeBytes / BYTES_PER_MB), keepMb },
        'the disk is nearly full: work is held',
      );
    else log.warn({ keepMb }, 'the disk has room again: work goes on');
  }

  /** @throws AppError store.disk_low */
  async require(fileBytes: number): Promise<void> {
    const low = await this.lowFor(fileBytes);
    if (low) throw new AppError('store.disk_low', `${low.freeBytes} bytes free, ${low.neededBytes} needed`);
  }

  private async lowFor(fileBytes: number) {
    const { folder, keepFreeBytes, freeBytes } = this.rules;
    return keepFreeBytes === 0 ? null : lowDisk([folder], fileBytes, keepFreeBytes, freeBytes);
  }
}
