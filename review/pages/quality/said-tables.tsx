// What people put right: by field, and by what the values rested on.
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { ShareBar } from './bars.tsx';
import { DataTable } from './data-table.tsx';
import { FEWEST, percent, rateSaid, verdictOn, whole } from './figures.ts';
import { QUALITY_WORDS } from './quality.words.ts';

export function FieldsTable({ fields }: { readonly fields: Quality['fields'] }) {
  const { fields: words, tooFew } = wordsOf(QUALITY_WORDS);
  const tongue = language.value;
  return (
    <DataTable
      {...{ title: words.title, about: words.about, none: words.none }}
      columns={[words.field, words.confirmed, words.corrected, words.cleared, words.share]}
    >
      {fields.map(({ field, confirmed, corrected, cleared, ...label }) => {
        const all = confirmed + corrected + cleared;
        const wrong = corrected + cleared;
        return (
          <tr key={field}>
            <th scope="row">{label[tongue]}</th>
            {[confirmed, corrected, cleared].map((count, at) => (
              <td key={at} class="q-number">
                {whole(count, tongue)}
              </td>
            ))}
            <td class="q-number">
              {all < FEWEST ? (
                <span class="small">{tooFew}</span>
              ) : (
                <>
                  {percent(wrong / all, tongue)} <ShareBar share={wrong / all} tone="bad" />
                </>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}

const TAGS = { few: 'tag', holds: 'tag good', worse: 'tag bad' } as const;
const MARKS = { few: '…', holds: '✓', worse: '⚠' } as const;

export function ReliabilityTable({ rows }: { readonly rows: Quality['reliability'] }) {
  const words = wordsOf(QUALITY_WORDS).reliability;
  return (
    <DataTable
      {...{ title: words.title, about: words.about, none: words.none }}
      columns={[words.grounds, words.stated, words.wrong, words.verdict]}
    >
      {rows.map((row) => (
        <ReliabilityLine key={`${row.state} ${row.evidence}`} row={row} />
      ))}
    </DataTable>
  );
}

function ReliabilityLine({ row }: { readonly row: Quality['reliability'][number] }) {
  const words = wordsOf(QUALITY_WORDS).reliability;
  const tongue = language.value;
  const wrong = { count: row.wrong, of: row.checked, interval: row.interval };
  const verdict = verdictOn(wrong, row.probability);
  const said = rateSaid(wrong, tongue);
  return (
    <tr>
      <th scope="row">
        {row[tongue]} <span class="small">({words.states[row.state ?? 'unknown'] ?? row.state})</span>
      </th>
      <td class="q-number">{row.probability === null ? '–' : percent(1 - row.probability, tongue)}</td>
      <td>
        {words.wrongOf(whole(row.wrong, tongue), whole(row.checked, tongue))}
        {said.kind !== 'few' && `: ${words.range(said)}`}
        {row.beside.checked > 0 && (
          <span class="small q-block">
            {words.beside(whole(row.beside.wrong, tongue), whole(row.beside.checked, tongue))}
          </span>
        )}
      </td>
      <td>
        {verdict && (
          <span class={TAGS[verdict]}>
            <span aria-hidden="true">{MARKS[verdict]} </span>
            {words.verdicts[verdict]}
          </span>
        )}
      </td>
    </tr>
  );
}
