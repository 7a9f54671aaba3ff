// A run's memory: the row as claimed, the document's facts, and the outputs of the stages before.
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import type { ClaimedDocument } from '../store/document-runs.ts';
import type { StoredStageResult } from '../store/stage-results.ts';
import type { DocumentRow } from '../store/stored-document.ts';
import type { StageMade } from './stage-end.ts';
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

  constructor({ row, facts, results: stored }: ClaimedDocument, token: string, list: StageList) {
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
