// What becomes of an upload: sending, reading, what failed, and every file of it.
import { useEffect } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { CausesPanel } from './parts/causes-panel.tsx';
import { FileTable } from './parts/file-table.tsx';
import { ReadingPanel } from './parts/reading-panel.tsx';
import { SendingPanel } from './parts/sending-panel.tsx';
import { useDrop } from './parts/use-drop.ts';
import { useFollower } from './parts/use-follower.ts';
import { useSpokenReading, useSpokenSending } from './parts/use-spoken-progress.ts';
import { causesOf } from './plan/causes.ts';
import { rowsOf } from './plan/rows.ts';
import { showInstant } from './plan/show.ts';
import { totalsOf } from './plan/totals.ts';
import { useUpload } from './send/current.ts';
import { UPLOAD_WORDS } from './upload.words.ts';

export interface UploadStateProps {
  readonly batchId: string | null;
  /** Sent by this tab. */
  readonly isOwn: boolean;
}

export function UploadState({ batchId, isOwn }: UploadStateProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const upload = useUpload();
  const follower = useFollower(batchId);
  const entries = isOwn ? upload.entries : [];
  const totals = totalsOf(entries);
  // Files dropped now would have no facts: they are not opened by the browser either.
  useDrop(() => {});
  useEffect(() => {
    if (isOwn && totals.received > 0) follower?.unsettle();
  }, [isOwn, totals.received, follower]);
  useSpokenSending(isOwn ? upload.phase : 'choosing', totals);
  const isFilling = isOwn && (upload.phase === 'sending' || upload.phase === 'paused');
  useSpokenReading(follower, isFilling);
  const rows = rowsOf(entries, follower?.files ?? new Map());
  const causes = causesOf(rows);
  const problem = follower?.problem;
  if (problem && problem.status === 404) return <ProblemBox problem={problem} />;
  const sendAgain = (ids: ReadonlySet<number>) => upload.retry(ids);
  return (
    <>
      {!isOwn && follower?.createdAt && <p>{words.batchOf(showInstant(follower.createdAt))}</p>}
      <div class="upload-panels">
        {isOwn && <SendingPanel />}
        {follower && <ReadingPanel follower={follower} isFilling={isFilling} />}
      </div>
      <CausesPanel
        {...{ causes, batchId, onSendAgain: sendAgain }}
        onReadAgain={() => follower?.unsettle()}
      />
      <FileTable rows={rows} onSendAgain={(id) => sendAgain(new Set([id]))} />
    </>
  );
}
