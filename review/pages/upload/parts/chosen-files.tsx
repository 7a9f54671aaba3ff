// The list before it is sent: what is in it, what was left out of it, and the way to send it.
import { useState } from 'preact/hooks';
import { language, wordsOf } from '../../../shell/language.ts';
import { showBytes, showDay } from '../plan/show.ts';
import { totalsOf } from '../plan/totals.ts';
import { useUpload } from '../send/current.ts';
import type { Facts } from '../send/parts.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';
import { Pager, pageOf } from './pager.tsx';
import { PathName } from './path-name.tsx';

export interface ChosenFilesProps {
  readonly facts: Facts;
  onSend(): void;
  onClear(): void;
}

export function ChosenFiles({ facts, onSend, onClear }: ChosenFilesProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const upload = useUpload();
  const [page, setPage] = useState(0);
  const { files, bytes } = totalsOf(upload.entries);
  if (files === 0) return null;
  const shown = pageOf(upload.entries, page);
  const said = words.factsSaid(
    facts.channel === '' ? words.notSaid : channelName(facts.channel),
    facts.received === '' ? words.notSaid : showDay(facts.received),
    facts.client.trim() === '' ? words.notSaid : facts.client.trim(),
  );
  return (
    <section class="upload-chosen" aria-labelledby="upload-chosen-title">
      <h2 id="upload-chosen-title">{words.chosen(files, showBytes(bytes, language.value))}</h2>
      <p>{said}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onSend}>
          {words.send(files)}{' '}
          <span class="key" aria-hidden="true">
            Ctrl+Enter
          </span>
        </button>
        <button type="button" onClick={onClear}>
          {words.clear}
        </button>
      </div>
      <ul class="upload-list">
        {shown.map(({ id, path, size }) => (
          <li key={id}>
            <PathName path={path} />
            <span class="small size">{showBytes(size, language.value)}</span>
            <button
              type="button"
              class="plain"
              aria-label={words.removeNamed(path)}
              onClick={() => upload.remove(id)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <Pager count={files} page={page} onPage={setPage} />
    </section>
  );

  function channelName(channel: string): string {
    return Object.entries(words.channels).find(([name]) => name === channel)?.[1] ?? channel;
  }
}
