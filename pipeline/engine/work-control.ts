// Pause, drain and resume, for all machines that work on this database; and how the queue stands.
import { LANES } from '../queue/lanes.ts';
import type { WorkQueue } from '../queue/work-queue.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { type LaneState, setLaneState } from '../store/lane-state-rows.ts';
import type { DiskRoom } from './disk-room.ts';
import type { WorkWatch } from './work-watch.ts';

export interface WorkControlParts {
  readonly db: Db;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly watch: WorkWatch;
  readonly disk: DiskRoom;
}

export interface DiskState {
  /** Less is free than is to be kept free: nothing is taken in, no work is begun. */
  readonly isLow: boolean;
}

export class WorkControl {
  private readonly parts: WorkControlParts;

  constructor(parts: WorkControlParts) {
    this.parts = parts;
  }

  /** Nothing new is taken up anywhere; what runs is laid down after its present stage. Outlives restarts. */
  pause(lanes: readonly Lane[] = LANES): Promise<void> {
    return this.tell(lanes, 'paused');
  }

  /** Nothing new is taken up anywhere; what runs is finished. Outlives restarts. */
  drain(lanes: readonly Lane[] = LANES): Promise<void> {
    return this.tell(lanes, 'draining');
  }

  resume(lanes: readonly Lane[] = LANES): Promise<void> {
    return this.tell(lanes, 'open');
  }

  /** Of this process's data folder. */
  get disk(): DiskState {
    return { isLow: this.parts.disk.isLow };
  }

  /** Other machines hear of it with their next look, within seconds. */
  private async tell(lanes: readonly Lane[], state: LaneState): Promise<void> {
    await setLaneState(this.parts.db, lanes, state, this.parts.clock.now());
    await this.parts.watch.refresh();
  }
}
