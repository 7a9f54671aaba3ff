// How the engine is, for health and metrics: does the queue answer, do the workers work, how long do stages take.
import type { Lane } from '../stages/stage.ts';

export interface StageTime {
  readonly stage: string;
  /** done, skipped, needs_review, rejected, failed, stopped. */
  readonly outcome: string;
  readonly ms: number;
}

export interface EnginePulse {
  /** @throws when the queue cannot be reached; may wait long for that, so give it a limit */
  askQueue(): Promise<void>;
  /** The workers of this process were started and not asked to stop. */
  isWorking(): boolean;
  /** Null for a stage that this version does not have. */
  laneOf(stage: string): Lane | null;
  /** Told of every stage that ends in this process. @returns ends it */
  onStageEnd(listen: (end: StageTime) => void): () => void;
}

/** Whoever listens to stages; one that throws would be a defect of ours, never the document's. */
export class StageListeners {
  private readonly listeners = new Set<(end: StageTime) => void>();

  readonly tell = (end: StageTime): void => {
    for (const listen of this.listeners) listen(end);
  };

  readonly add = (listen: (end: StageTime) => void): (() => void) => {
    this.listeners.add(listen);
    return () => this.listeners.delete(listen);
  };
}
