// A run's memory: the row as claimed, the document's facts, and the outputs of the stages before.
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { Db } from '../store/database.ts';
import { type StoredStageResult, stageResultsOf } from '../store/stage-results.ts';
import { type DocumentRow, factsOf, intakesOf } from '../store/stored-document.ts';
import type { StageMade } from './run-stage.ts';
import type { AnyStage, StageList } from './stage-list.ts';

export class RunState {
  readonly row: DocumentRow;
  readonly token: string;
  readonly facts: DocumentFacts;
  readonly startIndex: number;
  /** Where the row's pointer stands once the run has put it right. */
  readonly pointer: string;
  private readonly stored: readonly StoredStageResult[];
  private readonly outputs = new Map<string, unknown>();
  private readonly reviewed = new Set<string>();

  constructor(
    row: DocumentRow,
    token: string,
    facts: DocumentFacts,
    stored: readonly StoredStageResult[],
    list: StageList,
  ) {
    this.row = row;
    this.token = token;
    this.facts = facts;
    this.stored = stored;
    this.startIndex = list.startOf(row.nextStage, stored);
    this.pointer = row.nextStage ?? String(list.at(this.startIndex).name);
    for (const stage of list.stages.slice(0, this.startIndex)) {
      const found = stored.find((r) => r.stage === stage.name && r.version === stage.version);
      if (!found) continue;
      this.outputs.set(found.stage, found.output);
      if (found.outcome === 'needs_review') this.reviewed.add(found.stage);
    }
  }

  keep(stage: AnyStage, made: StageMade): void {
    this.outputs.set(String(stage.name), made.output);
    if (made.outcome === 'needs_review') this.reviewed.add(String(stage.name));
  }

  outputOf(stage: string): unknown {
    return this.outputs.get(stage);
  }

  get needsReview(): boolean {
    return this.reviewed.size > 0;
  }

  /** Failed tries belong to the stage the row stood at; a later stage of the same run starts at none. */
  attemptsOf(stage: string): number {
    return stage === this.row.nextStage ? this.row.attempts : 0;
  }

  hasOtherVersion(stage: AnyStage): boolean {
    return this.stored.some((r) => r.stage === stage.name && r.version !== stage.version);
  }
}

export async function loadProgress(
  db: Db,
  list: StageList,
  row: DocumentRow,
  token: string,
): Promise<RunState> {
  const intakes = await intakesOf(db, row.id);
  return new RunState(row, token, factsOf(row, intakes), await stageResultsOf(db, row.id), list);
}
