// Runs one stage and says in plain data how it ended; nothing is thrown from here. (Border file: the outputs of
// the stages before come back from the database as plain JSON; `needs` and the list's order tie them to the input.)
import { asAppError } from '../../contract/app-error.ts';
import type { StageInput } from '../stages/stage.ts';
import type { StageContext } from '../stages/stage-context.ts';
import type { StageName } from '../stages/stage-outputs.ts';
import { asMachineTrouble } from '../store/file-errors.ts';
import type { RunState } from './run-state.ts';
import type { StageEnd } from './stage-end.ts';
import type { AnyStage } from './stage-list.ts';

export async function runStage(
  stage: AnyStage,
  state: RunState,
  ctx: StageContext,
  signal: AbortSignal,
): Promise<StageEnd> {
  if (signal.aborted) return { kind: 'stopped' };
  try {
    const needed = stage.needs.map((need) => [need, state.outputOf(String(need))]);
    const input = { document: state.facts, ...Object.fromEntries(needed) } as StageInput<StageName>;
    const outcome = await stage.run(input, ctx);
    if (outcome.kind === 'rejected') return outcome;
    return {
      kind: 'made',
      outcome: outcome.kind,
      reasons:
        outcome.kind === 'needs_review'
          ? outcome.reasons
          : outcome.kind === 'skipped'
            ? [outcome.reason]
            : [],
      // As it will come back from the database, so that a run in one go and a resumed one give the same bytes.
      output: JSON.parse(JSON.stringify(outcome.output)),
    };
  } catch (error) {
    // Whatever a stage throws while the process stops is the stop, not the document.
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: 'failed', error: asMachineTrouble(error) ?? asAppError(error) };
  }
}
