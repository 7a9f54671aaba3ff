// Sends what a person says of a notice: at once for their eye, one after the other for the service, each with the version that
// the one before it made. A failure stays with what was typed until it is put right.
import type { Result } from '../../../../contract/result.schema.ts';
import type { Refused } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import { ask } from '../../../api/ask.ts';
import { asProblem, Problem } from '../../../api/problem.ts';
import { type Desk, putDraft, putMark } from './desk.ts';
import { noticePath, seeNotice, seeReview } from './notice-api.ts';

/** @property key the slot, or `type`, `receivedOn`, … @property of as refusals name it */
export interface Change {
  readonly key: string;
  readonly method: 'PATCH' | 'POST';
  /** Below the notice's own address. */
  readonly path: 'fields' | 'type' | 'intake' | 'warnings/dismiss';
  readonly json: unknown;
  readonly text: string;
}

export type Kept = 'kept' | 'failed';

const BUSY_TRIES = 5;
const BUSY_WAIT_MS = 600;
const DRAFT_TRIES = 60;
const DRAFT_WAIT_MS = 1_000;

/** Never rejects: what failed is marked on the desk. */
export function save(desk: Desk, change: Change): Promise<Kept> {
  const { key, text } = change;
  const { round } = desk;
  putMark(desk, key, { phase: 'saving', text, refusal: null, problem: null });
  desk.pending += 1;
  const sent = desk.queue.then(() => send(desk, change, round));
  desk.queue = sent;
  return sent;
}

async function send(desk: Desk, change: Change, round: number): Promise<Kept> {
  const { key, text } = change;
  try {
    if (round !== desk.round) throw new Problem(412, CHANGED);
    await deliver(desk, change);
    putMark(desk, key, null);
    if (desk.drafts.peek().get(key) === text) putDraft(desk, key, null);
    return 'kept';
  } catch (error) {
    const problem = asProblem(error);
    putMark(desk, key, { phase: 'failed', text, refusal: refusalOf(problem, key), problem });
    // What a form holds it keeps itself.
    if (change.path === 'fields') putDraft(desk, key, desk.drafts.peek().get(key) ?? text);
    await learnFrom(desk, problem);
    return 'failed';
  } finally {
    desk.pending -= 1;
    if (desk.pending === 0) await refreshReview(desk);
  }
}

async function deliver(desk: Desk, { method, path, json }: Change): Promise<void> {
  const before = desk.seen.peek();
  for (let tries = 1; ; tries += 1) {
    try {
      const { etag } = desk.seen.peek();
      const answer = await ask<Result>(`${noticePath(desk.id)}/${path}`, { method, json, etag });
      if (answer.status === 204) desk.trouble.value = 'gone';
      else if (answer.status === 202) await waitForDraft(desk);
      else
        desk.seen.value = {
          ...before,
          notice: { ...before.notice, result: answer.body },
          etag: answer.etag,
        };
      return;
    } catch (error) {
      if (asProblem(error).code !== 'notice.busy' || tries >= BUSY_TRIES) throw error;
      await after(BUSY_WAIT_MS);
    }
  }
}

/**
 * Recorded, and still being worked on: the notice is asked for until it shows it. Never rejects: what was recorded is not
 * to be told as not saved because nobody could look at it.
 */
async function waitForDraft(desk: Desk): Promise<void> {
  const before = JSON.stringify(desk.seen.peek().notice.result);
  try {
    for (let tries = 0; tries < DRAFT_TRIES; tries += 1) {
      await after(DRAFT_WAIT_MS);
      desk.seen.value = await seeNotice(desk.id);
      if (JSON.stringify(desk.seen.peek().notice.result) !== before) return;
    }
    desk.trouble.value = 'slow';
  } catch (error) {
    desk.trouble.value = asProblem(error).status === 404 ? 'gone' : 'slow';
  }
}

/** What a failure says of the notice itself. */
async function learnFrom(desk: Desk, { status, code }: Problem): Promise<void> {
  if (status === 404) desk.trouble.value = 'gone';
  if (code === 'review.locked') {
    desk.trouble.value = 'locked';
    await refreshReview(desk);
  }
  if (code !== 'request.precondition_failed' || desk.trouble.peek() === 'changed') return;
  desk.round += 1;
  desk.trouble.value = 'changed';
  try {
    desk.seen.value = await seeNotice(desk.id);
  } catch {
    // What is shown stays, and says already that it is not the last word.
  }
}

async function refreshReview(desk: Desk): Promise<void> {
  try {
    const review = await seeReview(desk.id);
    desk.seen.value = { ...desk.seen.peek(), review };
  } catch {
    // The sentences beside the fields are those of before; the fields themselves are not.
  }
}

export function refusalOf({ body }: Problem, key: string): Refused | null {
  const refusals = Array.isArray(body['refusals']) ? (body['refusals'] as readonly Refused[]) : [];
  return refusals.find(({ of }) => of === key) ?? refusals[0] ?? null;
}

/** Of a change that was queued behind one that met somebody else's. */
const CHANGED = {
  code: 'request.precondition_failed',
  detail: 'Qualcuno ha cambiato l’atto nel frattempo: rileggerlo e confermare di nuovo.',
  detailEn: 'Somebody changed the notice meanwhile: look at it and confirm again.',
};

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
