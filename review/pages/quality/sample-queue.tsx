// What of the sample waits to be looked at. It says which paper it is and by when, and nothing of how it was read: who looks
// must not know beforehand.
import type { NoticePage } from '../../../pipeline/server/notices/notice.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { dayText, whole } from './figures.ts';
import { QUALITY_WORDS } from './quality.words.ts';

const SHOWN = 8;
/** Where the queue shows the sample alone. */
export const SAMPLE_QUEUE = '/app?lane=sample';

export function SampleQueue({ waiting }: { readonly waiting: number }) {
  const words = wordsOf(QUALITY_WORDS).queue;
  const asked = useAsked(
    (signal) => ask<NoticePage>(`/notices${queryOf({ sample: true, limit: SHOWN })}`, { signal }),
    [waiting],
  );
  return (
    <section class="q-card" aria-labelledby="q-queue">
      <h2 id="q-queue">{words.title}</h2>
      <p class="small">{words.about}</p>
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {asked.state === 'there' && <Items items={asked.body.body.items} waiting={waiting} />}
    </section>
  );
}

type Row = NoticePage['items'][number];

function Items({ items, waiting }: { readonly items: readonly Row[]; readonly waiting: number }) {
  const words = wordsOf(QUALITY_WORDS).queue;
  if (items.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <ul class="q-items">
        {items.map((row) => (
          <li key={row.id}>
            <a href={`/app/notices/${row.id}`}>
              {words.kinds[row.kind] ?? row.kind} {numberOf(row) ?? words.noNumber}
            </a>
            <span class="small">
              {[
                row.client?.name ?? row.denominazione,
                row.safe && words.by(dayText(row.safe, language.value)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {waiting > items.length && (
        <p class="small">{words.more(whole(waiting - items.length, language.value))}</p>
      )}
      <p>
        <a class="button q-open" href={SAMPLE_QUEUE}>
          {words.open}
        </a>
      </p>
    </>
  );
}

function numberOf({ kind, numeroComunicazione, numeroCartella, codiceAtto }: Row): string | null {
  if (kind === 'cartella') return numeroCartella ?? codiceAtto;
  return numeroComunicazione ?? codiceAtto;
}
