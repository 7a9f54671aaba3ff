// The use case: a person changes the request of one notice. Files are stored and inspected first; then choices and the order
// to draft again go into one transaction, and the new draft is waited for.
import { eq } from 'drizzle-orm';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { Clock } from '../../stages/stage-context.ts';
import { NO_CHOICES, type RequestChoices } from '../../store/choice-index.ts';
import { databaseChoiceIndex, saveChoices } from '../../store/choice-rows.ts';
import type { Tx } from '../../store/database.ts';
import { type FoundNotice, findNotices } from '../../store/notice-lookup.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { redraft } from '../../store/redraft.ts';
import { notice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import { applyChange } from './apply-change.ts';
import { type AttachTools, attachFile } from './attach-file.ts';
import type { RecordedDocument, Refusal, RequestChange } from './request-change.ts';

export interface RequestDesk extends AttachTools {
  readonly engine: Pick<Engine, 'db' | 'settle'>;
  readonly clock: Clock;
  /** What must hold of the notice for the change to be made. */
  readonly expects?: Expectation;
}

export type ChangeOutcome =
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Drafted again with what was chosen. */
  | { readonly kind: 'changed'; readonly notice: FoundNotice; readonly choices: RequestChoices };

/**
 * @param id whole, of one notice
 * @param change `attach` is what `files` become; give files here
 * @param signal aborted while the draft is waited for: what was chosen stays, and is drafted with the next start
 * @throws AppError notice.not_found, and what attachFile throws
 */
export async function changeRequest(
  desk: RequestDesk,
  id: string,
  change: Omit<RequestChange, 'attach'> & { readonly files?: readonly string[] },
  signal: AbortSignal,
): Promise<ChangeOutcome> {
  const { db } = desk.engine;
  await findNotices(db, id);
  const { files = [], ...asked } = change;
  // A change that cannot be made is told before files are looked at.
  const early = await db.transaction((tx) => applied(tx, id, asked, desk));
  if (early.refusals) return { kind: 'refused', refusals: early.refusals };
  const attach: RecordedDocument[] = [];
  for (const path of files) attach.push(await attachFile(path, desk, signal));
  const saved = await db.transaction((tx) => save(tx, id, { ...asked, attach }, desk));
  if (saved.refusals) return { kind: 'refused', refusals: saved.refusals };
  await desk.engine.settle(saved.documents, signal);
  const [found] = await findNotices(db, id);
  if (!found) throw new Error('the notice went away while it was drafted');
  return { kind: 'changed', notice: found, choices: saved.choices };
}

type Saved =
  | { readonly refusals: readonly Refusal[] }
  | { readonly refusals?: never; readonly choices: RequestChoices; readonly documents: readonly string[] };

async function save(tx: Tx, id: string, change: RequestChange, desk: RequestDesk): Promise<Saved> {
  const after = await applied(tx, id, change, desk);
  if (after.refusals) return { refusals: after.refusals };
  const now = desk.clock.now();
  await saveChoices(tx, id, after.choices, now);
  return { choices: after.choices, documents: await redraft(tx, [id], now) };
}

/** With the notice's row held, so that two people who change it at once change it one after the other. */
async function applied(tx: Tx, id: string, change: RequestChange, { clock, expects }: RequestDesk) {
  const [row] = await tx
    .select({ result: notice.result })
    .from(notice)
    .where(eq(notice.id, id))
    .for('update');
  if (!row) throw new Error('a notice that was found is not there');
  await expects?.(tx);
  const result: Result = storedResult(row.result);
  const before = (await databaseChoiceIndex(tx).choicesOf([id])).get(id) ?? NO_CHOICES;
  return applyChange(result, before, change, romeDay(clock.now()));
}
