// How far reading is, what came of it, and the way to the doubtful ones.
import { queryOf } from '../../../api/ask.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { useMay } from '../../../shell/me.ts';
import { showCount } from '../plan/show.ts';
import type { BatchFollower } from '../send/follow-batch.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

export interface ReadingPanelProps {
  readonly follower: BatchFollower;
  /** More files are on their way: it is not over, whatever its counts say. */
  readonly isFilling: boolean;
}

export function ReadingPanel({ follower, isFilling }: ReadingPanelProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const mayRead = useMay('read');
  void follower.changes.value;
  const { progress, batchId, isOver, problem } = follower;
  if (!progress) return null;
  const { documents, documentsDone, active, pagesRead, byStatus } = progress;
  const show = (value: number) => showCount(value, language.value);
  const of = (status: string) => byStatus[status] ?? 0;
  const failed = of('failed') + of('rejected');
  return (
    <section class="upload-panel" aria-labelledby="upload-reading-title">
      <h2 id="upload-reading-title">{words.readTitle}</h2>
      <progress aria-labelledby="upload-reading-title" max={Math.max(1, documents)} value={documentsDone} />
      <p>
        {words.read(show(documentsDone), show(documents))}{' '}
        <span class="small">
          {[active > 0 && words.active(show(active)), pagesRead > 0 && words.pages(show(pagesRead))]
            .filter((part) => part !== false)
            .join(' · ')}
        </span>
      </p>
      <p class="upload-counts">
        <span class="tag good">
          <span aria-hidden="true">✓ </span>
          {words.good(show(of('done')))}
        </span>
        <span class={of('needs_review') > 0 ? 'tag warn' : 'tag'}>
          <span aria-hidden="true">! </span>
          {words.toReview(show(of('needs_review')))}
        </span>
        <span class={failed > 0 ? 'tag bad' : 'tag'}>
          <span aria-hidden="true">✕ </span>
          {words.failed(show(failed))}
        </span>
      </p>
      {mayRead && of('needs_review') > 0 && (
        <p>
          <a class="button" href={`/app${queryOf({ status: 'needs_review', batch: batchId })}`}>
            {words.review} ({show(of('needs_review'))})
          </a>
        </p>
      )}
      {isOver && !isFilling && documents > 0 && <p>{words.readAll}</p>}
      {problem !== null && <p class="small">{words.lost}</p>}
    </section>
  );
}
