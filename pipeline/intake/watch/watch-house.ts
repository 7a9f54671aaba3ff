// What a watch is given: its folders and rules, the engine's counter, and the edges (clock, disk) that tests replace.
import type { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { WatchTextCode } from '../../messages/watch.table.ts';
import type { IntakeResults } from '../../store/batches.ts';
import type { EarlierIntake } from '../../store/intake-lookup.ts';
import type { FreeBytes } from './disk-space.ts';
import type { PutAway, PutAwayPlan } from './put-away.ts';
import type { CheckedFolders } from './safe-folders.ts';
import type { Ending, SettleRules } from './stability.ts';

export interface WatchRules extends SettleRules {
  /** Files received and not yet at their end. */
  readonly maxOpen: number;
  readonly keepFreeBytes: number;
  /** A full look at least so often. */
  readonly rescanMs: number;
  /** One look for what is there at the start, then it is over. */
  readonly isOnce: boolean;
}

export interface WatchClock {
  /** Never goes back. */
  nowMs(): number;
  now(): Date;
  today(): CivilDate;
}

/** A file whose document is at its end. */
export interface FileEnd {
  readonly path: string;
  readonly steps: readonly string[];
  readonly intakes: readonly IntakeResults[];
  /** The same bytes were put away before, or lie there under this name. */
  readonly isDuplicate: boolean;
  /** Not a paper: facts that came after theirs. */
  readonly isLateSidecar: boolean;
  /** False for what was refused for its size: the bytes are only in the file itself. */
  readonly isStored: boolean;
}

export interface WatchListener {
  /** Results of a file, before it is moved: told again after a crash rather than never. */
  results(end: FileEnd): Promise<void>;
  /** Where the file went. */
  leftInbox(end: FileEnd, put: PutAway): void;
  /** Not taken in, and why. */
  refused(path: string, why: AppError, put: PutAway | null): void;
  /** A look at the whole folder is over. */
  looked(): void;
  tell(code: WatchTextCode, fill?: Readonly<Record<string, string | number>>): void;
}

export interface WatchHouse {
  readonly folders: CheckedFolders;
  readonly rules: WatchRules;
  readonly plan: PutAwayPlan;
  readonly engine: Pick<Engine, 'receive' | 'resultsOf'>;
  /** Intakes whose path begins so. */
  earlierIntakes(pathStart: string): Promise<readonly EarlierIntake[]>;
  /** The stored original. */
  originalOf(sha256: string): Promise<string>;
  isStored(sha256: string): Promise<boolean>;
  readonly clock: WatchClock;
  lookAtEnding(path: string): Promise<Ending>;
  readonly freeBytes: FreeBytes;
  readonly listener: WatchListener;
}
