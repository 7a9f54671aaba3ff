// How a document divides into notices now, why, what is not sure of it, and what people decided: what somebody who is to
// decide has to see.
import { createHash } from 'node:crypto';
import type { HumanWord } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { standingWords } from '../../../validators/corrections/index.ts';
import { type Copy, saidCopies } from '../../corrections/said-copies.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import type { SplitNotice, StageOutputs } from '../../stages/stage-outputs.ts';
import type { Db, Tx } from '../../store/database.ts';
import { resultsOfDocument } from '../../store/document-results.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { databaseWordIndex } from '../../store/word-rows.ts';

export interface PageGroup extends Pick<SplitNotice, 'why' | 'proposals'> {
  readonly noticeId: string;
  /** In reading order. */
  readonly pages: readonly number[];
  /** Null while it is being drafted for the first time. */
  readonly result: Result | null;
  /** The notices it seems to be once more, answered or not. */
  readonly copies: readonly Copy[];
}

export interface SplitPart {
  readonly part: string | null;
  readonly groups: readonly PageGroup[];
  /** Standing ones, oldest first. */
  readonly decisions: readonly HumanWord[];
}

export interface DocumentSplits {
  /** Another division, or another decision, has another. */
  readonly version: string;
  /** Empty until it was read. */
  readonly parts: readonly SplitPart[];
}

/** @param sha256 of the document */
export async function splitsOfDocument(
  db: Db,
  document: { readonly id: string; readonly sha256: string },
): Promise<DocumentSplits> {
  const outputs = outputsByStage(await stageResultsOf(db, document.id));
  const words = await databaseWordIndex(db).wordsOf(document.id);
  const results = new Map((await resultsOfDocument(db, document.id)).map((each) => [each.id, each]));
  const decisions = standingSplits(words);
  const names = [...new Set((outputs.split?.notices ?? []).map(({ part }) => part))];
  return {
    version: versionOf(outputs, words),
    parts: names.map((part) => ({
      part,
      decisions: decisions.filter((word) => word.part === part),
      groups: (outputs.split?.notices ?? [])
        .filter((each) => each.part === part)
        .map(({ ordinal, pages, why, proposals }) => {
          const id = noticeId(document.sha256, ordinal);
          const result = results.get(id) ?? null;
          const link = outputs.link?.notices.find((each) => each.ordinal === ordinal);
          const place = { part, pages: pages.map(({ page }) => page) };
          return {
            ...{ noticeId: id, pages: place.pages, why, proposals, result },
            copies: link ? saidCopies(link, words, place) : [],
          };
        }),
    })),
  };
}

/** Of the division as it stands, in the transaction that changes it. */
export async function splitVersion(tx: Tx, documentId: string): Promise<string> {
  const outputs = outputsByStage(await stageResultsOf(tx, documentId));
  return versionOf(outputs, await databaseWordIndex(tx).wordsOf(documentId));
}

function versionOf({ split }: Partial<StageOutputs>, words: readonly HumanWord[]): string {
  const groups = (split?.notices ?? []).map(({ part, pages }) => [part, pages.map(({ page }) => page)]);
  const decisions = standingSplits(words).map(({ place }) => place);
  return createHash('sha256')
    .update(JSON.stringify([groups, decisions]))
    .digest('hex')
    .slice(0, 32);
}

function standingSplits(words: readonly HumanWord[]): readonly HumanWord[] {
  return standingWords(words).filter(({ said }) => said.of === 'split');
}
