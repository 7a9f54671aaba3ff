// The pages of one notice, large, with the places where its fields were read: for a second screen, or a closer look.
// `?page=2&field=importoTotale` opens it there.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { askNotice, type NoticeView } from '../../api/notices.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { useAsked } from '../../ui/asked.ts';
import { FIELD_WORDS } from '../../ui/field-names.words.ts';
import { useKeys } from '../../ui/keys.ts';
import { PageViewer } from '../../ui/page-viewer/page-viewer.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { shownValue } from '../../ui/shown-value.ts';
import './notice-pages.css';
import { NOTICE_PAGES_WORDS } from './notice-pages.words.ts';
import { type PlacedField, placedFields } from './placed-fields.ts';
import { ReadPlace, usePlaceReading } from './read-place.tsx';

export function NoticePagesPage({ id }: { readonly id: string }) {
  const words = wordsOf(NOTICE_PAGES_WORDS);
  const asked = useAsked((signal) => askNotice(id, signal), [id]);
  return (
    <div class="notice-pages">
      <h1>
        {words.title} <span class="small">{id}</span>
      </h1>
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {asked.state === 'asking' && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {asked.state === 'there' && <Pages key={id} id={id} notice={asked.body.body} />}
    </div>
  );
}

function Pages({ id, notice }: { readonly id: string; readonly notice: NoticeView }) {
  const words = wordsOf(NOTICE_PAGES_WORDS);
  const mayRead = useMay('write');
  const { query } = useLocation();
  const placed = placedFields(notice.result);
  const asked = placed.find(({ field }) => field === query['field']) ?? null;
  const [chosen, setChosen] = useState<PlacedField | null>(asked);
  const [page, setPage] = useState(asked?.page ?? pageOf(query['page'], notice));
  const [isPicking, setIsPicking] = useState(false);
  const reading = usePlaceReading(id);
  const pick = () => setIsPicking(mayRead);
  useKeys(mayRead ? [{ key: 'p', label: words.read, run: pick }] : []);
  return (
    <div class="notice-pages-body">
      <PageViewer
        noticeId={id}
        pages={notice.pictures}
        page={page}
        onPage={setPage}
        highlight={chosen}
        isPicking={isPicking}
        onPicked={(at, box) => void reading.begin(at, box)}
        onPickEnd={() => setIsPicking(false)}
      />
      <aside>
        <h2>{words.fields}</h2>
        {placed.length === 0 ? <p>{words.nothingRead}</p> : <p class="small">{words.fieldsHow}</p>}
        <FieldList fields={placed} chosen={chosen} onChoose={setChosen} />
        {mayRead && (
          <>
            <button type="button" onClick={pick} aria-describedby="read-how">
              {words.read} <kbd>p</kbd>
            </button>
            <p id="read-how" class="small">
              {words.readHow}
            </p>
            <ReadPlace now={reading.now} />
          </>
        )}
      </aside>
    </div>
  );
}

function pageOf(asked: string | undefined, { pictures }: NoticeView): number {
  return (pictures.find(({ page }) => String(page) === asked) ?? pictures[0])?.page ?? 1;
}

interface FieldListProps {
  readonly fields: readonly PlacedField[];
  readonly chosen: PlacedField | null;
  onChoose(field: PlacedField): void;
}

function FieldList({ fields, chosen, onChoose }: FieldListProps) {
  const words = wordsOf(NOTICE_PAGES_WORDS);
  const names = wordsOf(FIELD_WORDS);
  return (
    <ul class="placed-fields">
      {fields.map((each) => (
        <li key={each.field}>
          <button
            type="button"
            aria-pressed={chosen?.field === each.field}
            onClick={() => onChoose({ ...each })}
          >
            <span class="small">
              {names[each.field]}, {words.onPage(each.page)}
            </span>
            <span>{shownValue(each.field, each.value)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
