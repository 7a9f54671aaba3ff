// What a stage is. A stage reads its input and `ctx`, gives new data, changes nothing it was given, and never
// queues the next one: the runner does, from the ordered list in stages.registry.ts.
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { StageContext } from './stage-context.ts';
import type { DocumentFacts, StageName, StageOutputs } from './stage-outputs.ts';

/**
 * `light`: milliseconds, pure data. `heavy`: waits for the readers in child processes. The runner gives each
 * lane its own queue and concurrency, so that a long scan never holds up quick work.
 */
export type Lane = 'light' | 'heavy';

/**
 * How a stage ended. `needs_review` carries its output too: the way goes on, a person looks at the end.
 * `rejected` ends the document visibly. Throwing is for defects and temporary trouble only.
 */
export type StageOutcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'skipped'; readonly reason: string; readonly output: Output }
  | { readonly kind: 'needs_review'; readonly reasons: readonly string[]; readonly output: Output }
  | { readonly kind: 'rejected'; readonly code: ErrorCode };

export interface Stage<Name extends StageName = StageName, Needs extends StageName = StageName> {
  readonly name: Name;
  /** Raise it when the same input may give other output: stored results of older versions are made again. */
  readonly version: number;
  readonly lane: Lane;
  /** One line for --help and the review page. */
  readonly about: string;
  /** Earlier stages whose outputs it reads. */
  readonly needs: readonly Needs[];
  run(input: StageInput<Needs>, ctx: StageContext): Promise<StageOutcome<StageOutputs[Name]>>;
}

export type StageInput<Needs extends StageName> = Pick<StageOutputs, Needs> & {
  readonly document: DocumentFacts;
};

/** Identity with types: ties the name to its output and `needs` to the input of `run`. */
export function defineStage<Name extends StageName, Needs extends StageName>(
  stage: Stage<Name, Needs>,
): Stage<Name, Needs> {
  return stage;
}
