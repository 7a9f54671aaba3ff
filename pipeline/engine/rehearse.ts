// The last stages of a document once more, with other words of people and without storing anything: what a correction
// would make of a notice while it is still being typed. The stages are the real ones, so that what is shown is what will be.
import { AppError } from '../../contract/app-error.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { ContextOf, StageContext } from '../stages/stage-context.ts';
import type { CheckOutput, DraftOutput } from '../stages/stage-outputs.ts';
import type { Db } from '../store/database.ts';
import { stageResultsOf } from '../store/stage-results.ts';
import { factsOf, findDocument, intakesOf } from '../store/stored-document.ts';
import { runStage } from './run-stage.ts';
import { RunState } from './run-state.ts';
import type { StageList } from './stage-list.ts';

/** Outputs of the rehearsed stages. (Border file: they come back from the stages as plain JSON.) */
export interface Rehearsal {
  readonly check: CheckOutput;
  readonly draft: DraftOutput;
}

const FROM = 'check';
const TO = 'draft';

export interface RehearsalParts {
  readonly db: Db;
  readonly list: StageList;
  inContext<T>(of: ContextOf, run: (ctx: StageContext) => Promise<T>): Promise<T>;
}

/** @throws AppError notice.not_found, notice.busy, and what the stages throw */
export async function rehearse(
  { db, list, inContext }: RehearsalParts,
  documentId: string,
  words: readonly HumanWord[],
  signal: AbortSignal,
): Promise<Rehearsal> {
  const state = await stateAt(db, list, documentId);
  const of = { documentId, ocrEngine: state.row.ocrEngine };
  const said = { words: { wordsOf: async () => words }, signal };
  await inContext(of, (ctx) => runStages(state, list, { ...ctx, ...said }));
  return { check: state.outputOf(FROM) as CheckOutput, draft: state.outputOf(TO) as DraftOutput };
}

/** @throws the stage's error, or the signal's reason */
async function runStages(state: RunState, list: StageList, ctx: StageContext): Promise<void> {
  for (let at = list.indexOf(FROM); at <= list.indexOf(TO); at += 1) {
    const stage = list.at(at);
    const end = await runStage(stage, state, ctx, ctx.signal);
    if (end.kind === 'stopped') throw ctx.signal.reason;
    if (end.kind === 'failed') throw end.error;
    if (end.kind === 'rejected') throw new AppError(end.code);
    state.keep(stage, end);
  }
}

async function stateAt(db: Db, list: StageList, documentId: string): Promise<RunState> {
  const row = await findDocument(db, documentId);
  if (!row) throw new AppError('notice.not_found', documentId);
  const results = await stageResultsOf(db, documentId);
  const facts = factsOf(row, await intakesOf(db, documentId));
  const state = new RunState({ row: { ...row, nextStage: FROM }, facts, results }, '', list);
  if (state.startIndex !== list.indexOf(FROM)) throw new AppError('notice.busy');
  return state;
}
