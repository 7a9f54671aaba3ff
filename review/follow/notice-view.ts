// One notice as the service shows it, held with its version so that it can be changed; and the changes that are made of its
// deadline and its practices.
import type { FollowUpEvent } from '../../contract/follow-up.schema.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { FollowBody } from '../../pipeline/server/notices/change.schema.ts';
import type { NoticeRow } from '../../pipeline/server/notices/notice.schema.ts';
import { ask } from '../api/ask.ts';
import type { FollowUp, Standing } from './follow-up.ts';

export interface HistoryLine {
  readonly on: string;
  readonly what: PracticeRecord['state'];
  readonly outcome: PracticeRecord['outcome'];
  readonly note: string | null;
  /** Id of the paper that says so; null for a person. */
  readonly paper: string | null;
  readonly standing: 'applied' | 'proposed' | 'withdrawn';
}

export interface PracticeView extends PracticeRecord {
  readonly isOpen: boolean;
  readonly history: readonly HistoryLine[];
}

export interface NoticeView {
  readonly result: Result;
  readonly client: NoticeRow['client'];
  /** Null: nothing to follow. */
  readonly standing: Standing | null;
  readonly followUp: FollowUp | null;
  readonly history: readonly FollowUpEvent[];
  readonly practices: readonly PracticeView[];
  /** A change is stored and not in the draft yet. */
  readonly isDrafting: boolean;
}

/** A notice and the version of it that is changed. */
export interface Held {
  readonly view: NoticeView;
  readonly etag: string | null;
}

/** @throws Problem */
export async function holdNotice(id: string, signal?: AbortSignal): Promise<Held> {
  const { body, etag } = await ask<NoticeView>(`/notices/${id}`, signal ? { signal } : {});
  return { view: body, etag };
}

/**
 * One after the other, each on the version that the one before left.
 * @throws Problem request.precondition_failed where somebody changed the notice meanwhile; what was made before stays
 */
export async function recordSteps(
  id: string,
  etag: string | null,
  steps: readonly FollowBody[],
): Promise<Held | null> {
  let held: Held | null = null;
  for (const json of steps) {
    held = await change(`/notices/${id}/follow-up`, held?.etag ?? etag, json);
  }
  return held;
}

/** @throws Problem */
export async function change(
  path: string,
  etag: string | null,
  json: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<Held> {
  const answer = await ask<NoticeView>(path, { method, json, etag });
  return { view: answer.body, etag: answer.etag };
}
