// Deadlines in groups, the most urgent on top.
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { wordsOf } from '../../shell/language.ts';
import { DEADLINE_WORDS } from './deadlines.words.ts';
import { Entry } from './entry.tsx';
import { grouped } from './groups.ts';

export interface EntryListProps {
  readonly rows: readonly NoticeRow[];
  onRecord(row: NoticeRow): void;
}

export function GroupedEntries({ rows, onRecord }: EntryListProps) {
  const words = wordsOf(DEADLINE_WORDS);
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {grouped(rows).map(({ group, rows: own }) => (
        <section key={group} aria-labelledby={`group-${group}`} class={`group ${group}`}>
          <h2 id={`group-${group}`}>
            {words.groups[group]} <span class="small">({own.length})</span>
          </h2>
          {words.groupHints[group] && <p class="small">{words.groupHints[group]}</p>}
          <Entries rows={own} onRecord={onRecord} />
        </section>
      ))}
    </>
  );
}

export function Entries({ rows, onRecord }: EntryListProps) {
  return (
    <ul class="entries">
      {rows.map((row) => (
        <Entry key={row.id} row={row} onRecord={onRecord} />
      ))}
    </ul>
  );
}
