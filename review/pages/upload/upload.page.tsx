// Papers are handed in: how they arrived, which files, and then what becomes of each of them.
import './upload.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { language, wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { useKeys } from '../../ui/keys.ts';
import { ChosenFiles } from './parts/chosen-files.tsx';
import { DropZone } from './parts/drop-zone.tsx';
import { FactsForm } from './parts/facts-form.tsx';
import { RecentBatches } from './parts/recent-batches.tsx';
import { useDrop } from './parts/use-drop.ts';
import { showCount } from './plan/show.ts';
import { totalsOf } from './plan/totals.ts';
import { beginAnew, useUpload } from './send/current.ts';
import type { Facts } from './send/parts.ts';
import type { Dropped } from './send/read-drop.ts';
import { droppedFiles } from './send/take-files.ts';
import { UPLOAD_WORDS } from './upload.words.ts';
import { UploadState } from './upload-state.tsx';

const PAGE = '/app/upload';
const NAMED = 5;

export function UploadPage() {
  const words = wordsOf(UPLOAD_WORDS);
  const { query, route } = useLocation();
  const upload = useUpload();
  const batch = query['batch'] ?? null;
  const isOther = batch !== null && batch !== upload.batchId;
  const isChoosing = !isOther && upload.phase === 'choosing';
  useEffect(() => {
    // The address names the batch, so that one comes back to it after a reload too.
    if (batch === null && upload.batchId !== null && upload.phase !== 'choosing')
      route(`${PAGE}?batch=${upload.batchId}`, true);
  }, [batch, upload.batchId, upload.phase]);
  const anew = () => {
    beginAnew();
    route(PAGE);
  };
  return (
    <div class="upload">
      <div class="upload-head">
        <h1>{words.title}</h1>
        {!isChoosing && (upload.phase === 'over' || upload.phase === 'choosing') && (
          <button type="button" onClick={anew}>
            {words.anew}
          </button>
        )}
      </div>
      {isOther && <OtherRuns />}
      <div class="upload-columns">
        <div>
          {isChoosing ? (
            <Choosing />
          ) : (
            <UploadState batchId={isOther ? batch : upload.batchId} isOwn={!isOther} />
          )}
        </div>
        <RecentBatches
          openId={isOther ? batch : upload.batchId}
          isSending={upload.phase === 'sending' || upload.phase === 'paused'}
        />
      </div>
    </div>
  );
}

/** Looking at another pile while one is being sent. */
function OtherRuns() {
  const words = wordsOf(UPLOAD_WORDS);
  const upload = useUpload();
  if (upload.phase !== 'sending' && upload.phase !== 'paused') return null;
  const { received, files } = totalsOf(upload.entries);
  const show = (count: number) => showCount(count, language.value);
  return (
    <p>
      <a href={PAGE}>{words.otherRuns(show(received), show(files))}</a>
    </p>
  );
}

function Choosing() {
  const words = wordsOf(UPLOAD_WORDS);
  const upload = useUpload();
  const [facts, setFacts] = useState<Facts>(upload.facts);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [isReading, setReading] = useState(false);
  const isOver = useDrop((transfer) => {
    setReading(true);
    void droppedFiles(transfer)
      .then(take)
      .finally(() => setReading(false));
  });
  const send = () => void upload.send(facts);
  useKeys([{ key: 'Ctrl+Enter', label: words.keySend, whileTyping: true, run: send }]);
  return (
    <>
      <FactsForm facts={facts} onChange={setFacts} />
      <DropZone isOver={isOver} isReading={isReading} onFiles={take} />
      {notes.map((note) => (
        <p key={note} class="upload-note">
          <span aria-hidden="true">ⓘ </span>
          {note}
        </p>
      ))}
      {upload.trouble && (
        <div class="problem" role="alert">
          <p>
            <span aria-hidden="true">⚠ </span>
            {upload.trouble[language.value]}
          </p>
          <p class="small">{upload.trouble.code}</p>
        </div>
      )}
      <ChosenFiles facts={facts} onSend={send} onClear={clear} />
    </>
  );

  function take({ files, unreadable }: Dropped<File>): void {
    const { leftOut, repeated } = upload.add(files);
    const names = unreadable.slice(0, NAMED).join(', ');
    const more = unreadable.length > NAMED ? `${names}, …` : names;
    const said = [
      ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
      ...(repeated > 0 ? [words.repeated(repeated)] : []),
      ...(unreadable.length > 0 ? [words.unreadable(unreadable.length, more)] : []),
    ];
    setNotes(said);
    announce([words.filesOf(upload.entries.length), ...said].join('. '));
  }

  function clear(): void {
    setNotes([]);
    beginAnew();
  }
}
