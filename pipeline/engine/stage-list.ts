// The ordered list of stages as the runner needs it: checked once at start, then asked where a document stands.
import { AppError } from '../../contract/app-error.ts';
import type { Lane, Stage } from '../stages/stage.ts';
import type { StageName } from '../stages/stage-outputs.ts';

/** A stage of the list whatever it needs; the list's order is what makes its inputs be there. */
// biome-ignore lint/suspicious/noExplicitAny: `needs` ties a stage to its own input; a list holds all kinds
export type AnyStage = Stage<any, any>;

export interface StoredVersion {
  readonly stage: string;
  readonly version: number;
}

export class StageList {
  readonly stages: readonly AnyStage[];

  /**
   * @param expected names that must be there, in order; null for a shorter list (tests).
   * @throws AppError config.invalid
   */
  constructor(stages: readonly AnyStage[], expected: readonly StageName[] | null) {
    this.stages = stages;
    const names = stages.map((stage) => String(stage.name));
    if (names.length === 0) throw new AppError('config.invalid', 'no stages');
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) throw new AppError('config.invalid', `stage ${name} is twice`);
      for (const need of stages[index]?.needs ?? []) {
        const at = names.indexOf(String(need));
        if (at < 0 || at >= index) {
          throw new AppError('config.invalid', `stage ${name} needs ${String(need)}, which is not before it`);
        }
      }
    });
    if (expected && expected.join() !== names.join()) {
      throw new AppError('config.invalid', `stages are ${names.join()}, expected ${expected.join()}`);
    }
  }

  get first(): string {
    return String(this.at(0).name);
  }

  at(index: number): AnyStage {
    const stage = this.stages[index];
    if (!stage) throw new RangeError(`no stage ${index}`);
    return stage;
  }

  /** −1 for a name that is not (or no longer) in the list. */
  indexOf(name: string | null): number {
    return this.stages.findIndex((stage) => stage.name === name);
  }

  after(stage: AnyStage): AnyStage | null {
    return this.stages[this.stages.indexOf(stage) + 1] ?? null;
  }

  laneOf(name: string): Lane {
    return this.stages[this.indexOf(name)]?.lane ?? 'light';
  }

  /** Index of the first stage without a stored result of its present version; the list's length if there is none. */
  firstToMake(stored: readonly StoredVersion[]): number {
    const isStored = (stage: AnyStage) =>
      stored.some((row) => row.stage === stage.name && row.version === stage.version);
    const index = this.stages.findIndex((stage) => !isStored(stage));
    return index < 0 ? this.stages.length : index;
  }

  /** Where a run begins: at the pointer, or earlier when a result before it is missing or of another version. */
  startOf(pointer: string | null, stored: readonly StoredVersion[]): number {
    const last = this.stages.length - 1;
    const at = this.indexOf(pointer);
    return Math.min(at < 0 ? last : at, this.firstToMake(stored), last);
  }
}
