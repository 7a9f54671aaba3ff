// How far sending is, and pause, go on, cancel.
import { language, wordsOf } from '../../../shell/language.ts';
import { useKeys } from '../../../ui/keys.ts';
import { showBytes, showCount } from '../plan/show.ts';
import { totalsOf } from '../plan/totals.ts';
import { useUpload } from '../send/current.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

export function SendingPanel() {
  const upload = useUpload();
  const words = wordsOf(UPLOAD_WORDS);
  const totals = totalsOf(upload.entries);
  const { phase } = upload;
  const isGoingOn = phase === 'sending' || phase === 'paused';
  const show = (value: number) => showCount(value, language.value);
  const bytes = (value: number) => showBytes(value, language.value);
  const turn = () => (phase === 'paused' ? upload.resume() : upload.pause());
  useKeys(isGoingOn ? [{ key: 'p', label: words.keyPause, run: turn }] : []);
  const toSend = totals.files - totals.known;
  return (
    <section class="upload-panel" aria-labelledby="upload-sending-title">
      <h2 id="upload-sending-title">{words.sendTitle}</h2>
      {toSend > 0 && (
        <>
          <progress
            aria-labelledby="upload-sending-title"
            max={Math.max(1, totals.toSendBytes)}
            value={totals.toSendBytes === 0 ? 1 : totals.sentBytes}
          />
          <p>
            {words.sent(show(totals.received + totals.refused), show(toSend))}{' '}
            <span class="small">{words.sentBytes(bytes(totals.sentBytes), bytes(totals.toSendBytes))}</span>
          </p>
        </>
      )}
      <p>{sentence()}</p>
      {totals.cancelled > 0 && <p>{words.cancelled(show(totals.cancelled))}</p>}
      {totals.known > 0 && (
        <p>
          <span aria-hidden="true">↷ </span>
          {words.known(totals.known)}{' '}
          <button type="button" class="plain" onClick={() => upload.sendKnown()}>
            {words.sendKnown}
          </button>
        </p>
      )}
      {isGoingOn && (
        <div class="actions">
          <button type="button" onClick={turn}>
            {phase === 'paused' ? words.resume : words.pause}{' '}
            <span class="key" aria-hidden="true">
              p
            </span>
          </button>
          <button type="button" onClick={() => upload.cancel()}>
            {words.cancel}
          </button>
        </div>
      )}
    </section>
  );

  function sentence(): string {
    if (phase === 'over') return totals.received > 0 ? words.allSent(show(totals.received)) : '';
    const isMoving = upload.entries.some(({ state }) => state.kind === 'sending');
    if (phase === 'paused') return isMoving ? words.pausing : words.paused;
    return isMoving || totals.received > 0 ? '' : words.preparing;
  }
}
