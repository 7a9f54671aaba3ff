// The files of an upload with where each stands, what was found in it or why it failed.
import { useState } from 'preact/hooks';
import { language, wordsOf } from '../../../shell/language.ts';
import { useMay } from '../../../shell/me.ts';
import { countGroups, inGroup, ROW_GROUPS, type Row, type RowGroup, type RowState } from '../plan/rows.ts';
import { showCount } from '../plan/show.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';
import { KnownNotices } from './known-notices.tsx';
import { Pager, pageOf } from './pager.tsx';
import { PathName } from './path-name.tsx';

const LOOKS: Readonly<Record<RowState, readonly [icon: string, tone: string]>> = {
  ...{ queued: ['○', ''], sending: ['↑', ''], again: ['↻', 'warn'], known: ['↷', 'good'] },
  ...{ received: ['✓', ''], refused: ['✕', 'bad'], not_sent: ['✕', 'bad'], cancelled: ['–', ''] },
  ...{ waiting: ['○', ''], active: ['…', ''], done: ['✓', 'good'], needs_review: ['!', 'warn'] },
  ...{ failed: ['✕', 'bad'], rejected: ['✕', 'bad'] },
};

export interface FileTableProps {
  readonly rows: readonly Row[];
  onSendAgain(id: number): void;
}

export function FileTable({ rows, onSendAgain }: FileTableProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const [group, setGroup] = useState<RowGroup>('all');
  const [page, setPage] = useState(0);
  const counts = countGroups(rows);
  const inIt = group === 'all' ? rows : rows.filter((row) => inGroup(row, group));
  const choose = (next: RowGroup) => {
    setGroup(next);
    setPage(0);
  };
  return (
    <section aria-labelledby="upload-files-title">
      <h2 id="upload-files-title">{words.filesTitle}</h2>
      <div class="upload-groups">
        {ROW_GROUPS.map((each) => (
          <button key={each} type="button" aria-pressed={each === group} onClick={() => choose(each)}>
            {words.groups[each]} ({showCount(counts[each], language.value)})
          </button>
        ))}
      </div>
      {inIt.length === 0 ? (
        <p class="small">{words.noFiles}</p>
      ) : (
        <table class="upload-table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {pageOf(inIt, page).map((row) => (
              <FileRow key={row.id} row={row} onSendAgain={onSendAgain} />
            ))}
          </tbody>
        </table>
      )}
      <Pager count={inIt.length} page={page} onPage={setPage} />
    </section>
  );
}

interface FileRowProps {
  readonly row: Row;
  onSendAgain(id: number): void;
}

function FileRow({ row, onSendAgain }: FileRowProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const mayRead = useMay('read');
  const { path, state, share, reason, entryId } = row;
  const [icon, tone] = LOOKS[state];
  const canSend = state === 'refused' || state === 'not_sent' || state === 'cancelled';
  return (
    <tr>
      <th scope="row">
        <PathName path={path} />
      </th>
      <td>
        <span class={`tag ${tone}`}>
          <span aria-hidden="true">{icon} </span>
          {words.states[state]}
          {share !== null && ` ${Math.floor(share * 100)} %`}
        </span>
      </td>
      <td>
        <Found row={row} />
        {mayRead && state === 'known' && row.documentId && <KnownNotices documentId={row.documentId} />}
        {reason && (
          <span class="upload-reason">
            {reason[language.value]} <span class="small">{reason.code}</span>
          </span>
        )}
        {canSend && entryId !== null && (
          <button type="button" class="plain" onClick={() => onSendAgain(entryId)}>
            {words.retrySending(1)}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The notices of a file; of one that failed, its reason says all. */
function Found({ row: { found, state } }: { readonly row: Row }) {
  const words = wordsOf(UPLOAD_WORDS);
  const mayRead = useMay('read');
  if (!mayRead || state === 'failed' || found.length === 0) return null;
  return (
    <ul class="upload-found">
      {found.map(({ id, kind, status }, place) => (
        <li key={id}>
          <a href={`/app/notices/${id}`}>
            {words.kinds[kind]}
            {found.length > 1 && ` ${place + 1}`}
          </a>
          {status === 'needs_review' && found.length > 1 && (
            <span class="small"> · {words.states.needs_review}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
