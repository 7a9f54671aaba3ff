// The last piles that were handed in, those under way kept up to date: one comes back to them, also from another tab.
import { useEffect } from 'preact/hooks';
import type { z } from 'zod';
import type { BatchEntryBody, batchPageSchema } from '../../../../pipeline/server/routes/batches.schema.ts';
import { ask, queryOf } from '../../../api/ask.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { useAsked } from '../../../ui/asked.ts';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { showCount, showInstant } from '../plan/show.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

const SHOWN = 8;
const ASK_EVERY_MS = 5_000;

export interface RecentBatchesProps {
  readonly openId: string | null;
  /** Files are being sent: the list changes. */
  readonly isSending: boolean;
}

export function RecentBatches({ openId, isSending }: RecentBatchesProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const path = `/batches${queryOf({ limit: SHOWN })}`;
  const asked = useAsked(
    async (signal) => (await ask<z.infer<typeof batchPageSchema>>(path, { signal, staysHere: true })).body,
    [openId, isSending],
  );
  const isRunning =
    isSending || (asked.state === 'there' && asked.body.items.some((entry) => !isOver(entry)));
  const { again } = asked;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(again, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, again]);
  return (
    <aside class="upload-recent" aria-labelledby="upload-recent-title">
      <h2 id="upload-recent-title">{words.recentTitle}</h2>
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={again} />}
      {asked.state === 'there' && asked.body.items.length === 0 && <p class="small">{words.recentNone}</p>}
      {asked.state === 'there' && (
        <ul>
          {asked.body.items.map((entry) => (
            <RecentBatch key={entry.id} entry={entry} isOpen={entry.id === openId} />
          ))}
        </ul>
      )}
    </aside>
  );
}

interface RecentBatchProps {
  readonly entry: BatchEntryBody;
  readonly isOpen: boolean;
}

function RecentBatch({ entry, isOpen }: RecentBatchProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const { id, createdAt, files, documents, documentsDone } = entry;
  const show = (count: number) => showCount(count, language.value);
  const state = documents === 0 ? words.empty : isOver(entry) ? words.over : words.running;
  return (
    <li>
      <a href={`/app/upload${queryOf({ batch: id })}`} aria-current={isOpen ? 'true' : undefined}>
        {showInstant(createdAt)}
      </a>
      <span class="small">
        {words.recentFiles(show(files))} · {words.recentRow(show(documentsDone), show(documents))}
      </span>
      <span class={isOver(entry) ? 'tag' : 'tag warn'}>
        <span aria-hidden="true">{isOver(entry) ? '✓ ' : '… '}</span>
        {state}
      </span>
    </li>
  );
}

function isOver({ documents, documentsDone }: BatchEntryBody): boolean {
  return documents === documentsDone;
}
