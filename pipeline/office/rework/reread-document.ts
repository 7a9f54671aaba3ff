// The use case: a document is read again with other settings, and what came out is held against what was there. Readings
// that were kept are dropped first, so that none of them is served as new; what people said stands.
import { eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import type { OcrEngineName } from '../../../extractors/pages/ocr/engine.ts';
import type { Engine } from '../../engine/engine-options.ts';
import { checkNativeOcr } from '../../sandbox/check-native-ocr.ts';
import type { Clock } from '../../stages/stage-context.ts';
import { STAGE_ORDER } from '../../stages/stage-order.ts';
import type { StageName } from '../../stages/stage-outputs.ts';
import type { Tx } from '../../store/database.ts';
import { resetOf } from '../../store/document-reset.ts';
import { resultsOfDocument } from '../../store/document-results.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { document, pageReading } from '../../store/schema.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { settleInTime } from '../corrections/correction-desk.ts';
import { compareResults, type NoticeDifference } from './compare-results.ts';

export interface RereadSettings {
  /** Every page whole, needed or not. */
  readonly allPages?: boolean;
  /** By this OCR engine from now on, whatever is configured. */
  readonly ocrEngine?: OcrEngineName;
  /** Where to begin; `read` unless given. */
  readonly from?: StageName;
}

export interface RereadDesk {
  readonly engine: Pick<Engine, 'db' | 'settle'>;
  readonly clock: Clock;
  /** How long to wait for the document; for ever unless given. */
  readonly waitMs?: number;
  /** Of the machine's own engine: another in tests. @throws AppError */
  readonly checkNative?: () => void;
}

export type RereadOutcome =
  | { readonly kind: 'read'; readonly documentId: string; readonly differences: readonly NoticeDifference[] }
  /** It goes on by itself; nothing is compared. */
  | { readonly kind: 'under_way'; readonly documentId: string };

/**
 * @param id of a notice, or the beginning of a document's hash
 * @throws AppError notice.not_found, notice.ambiguous, notice.busy, arguments.invalid, reread.engine_missing
 */
export async function rereadDocument(
  desk: RereadDesk,
  id: string,
  settings: RereadSettings,
  signal: AbortSignal,
): Promise<RereadOutcome> {
  const { db } = desk.engine;
  checkSettings(settings, desk.checkNative ?? checkNativeOcr);
  const documentId = (await findNotices(db, id))[0]?.documentId ?? '';
  const isReady = await settleInTime(desk, [documentId], signal);
  if (!isReady) throw new AppError('notice.busy');
  const before = await resultsOfDocument(db, documentId);
  await db.transaction((tx) => sendToReading(tx, documentId, settings, desk.clock.now()));
  const isDone = await settleInTime(desk, [documentId], signal);
  if (!isDone) return { kind: 'under_way', documentId };
  const differences = compareResults(before, await resultsOfDocument(db, documentId));
  return { kind: 'read', documentId, differences };
}

function checkSettings(
  { allPages, ocrEngine, from = 'read' }: RereadSettings,
  checkNative: () => void,
): void {
  const isRead = STAGE_ORDER.indexOf(from) <= STAGE_ORDER.indexOf('read');
  if (!STAGE_ORDER.includes(from)) throw new AppError('arguments.invalid', `no stage ${from}`);
  if (!isRead && (allPages || ocrEngine))
    throw new AppError(
      'arguments.invalid',
      `from ${from} on no page is read: other settings would do nothing`,
    );
  if (ocrEngine !== 'native') return;
  try {
    checkNative();
  } catch (error) {
    throw new AppError('reread.engine_missing', undefined, { cause: error });
  }
}

async function sendToReading(tx: Tx, documentId: string, settings: RereadSettings, now: Date): Promise<void> {
  const { allPages, ocrEngine, from = 'read' } = settings;
  const [row] = await tx
    .select({ status: document.status, isStored: document.isStored })
    .from(document)
    .where(eq(document.id, documentId))
    .for('update');
  if (!row) throw new AppError('notice.not_found', documentId);
  if (row.status === 'waiting') throw new AppError('notice.busy');
  if (!row.isStored) throw new AppError('correction.no_reading');
  if (STAGE_ORDER.indexOf(from) <= STAGE_ORDER.indexOf('read')) await forgetPages(tx, documentId);
  await tx
    .update(document)
    .set({
      ...resetOf(from, now),
      ...(allPages ? { wantsWhole: true } : {}),
      ...(ocrEngine ? { ocrEngine } : {}),
    })
    .where(eq(document.id, documentId));
}

/** Of all engines and versions: a page read long ago by the engine asked for now is an old reading too. */
async function forgetPages(tx: Tx, documentId: string): Promise<void> {
  const { unpack } = outputsByStage(await stageResultsOf(tx, documentId));
  const parts = [...new Set(unpack?.parts.map(({ sha256 }) => sha256))];
  if (parts.length > 0) await tx.delete(pageReading).where(inArray(pageReading.partSha256, parts));
}
