// Why notices went to people, and how the weeks compare.
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { ShareBar, WeekBars } from './bars.tsx';
import { DataTable } from './data-table.tsx';
import { dayText, FEWEST, percent, trendOf, whole } from './figures.ts';
import { QUALITY_WORDS } from './quality.words.ts';

/** As many weeks as stay readable beside a cause. */
const SHOWN_WEEKS = 12;

export function TriggersTable({ quality: { triggers, weeks } }: { readonly quality: Quality }) {
  const words = wordsOf(QUALITY_WORDS).triggers;
  const tongue = language.value;
  const most = Math.max(1, ...triggers.map(({ count }) => count));
  const late = weeks.slice(-SHOWN_WEEKS);
  return (
    <DataTable
      {...{ title: words.title, about: words.about, none: words.none }}
      columns={[words.trigger, words.count, words.trend]}
    >
      {triggers.map((each) => {
        const trend = trendOf(each.trigger, late);
        return (
          <tr key={each.trigger}>
            <th scope="row">{each[tongue]}</th>
            <td class="q-number">
              {whole(each.count, tongue)} <ShareBar share={each.count / most} />
            </td>
            <td>
              <WeekBars counts={trend} />
              {trend.length > 1 && (
                <span class="small">
                  {words.trendSaid(whole(trend.at(-1) ?? 0, tongue), whole(trend.at(-2) ?? 0, tongue))}
                </span>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}

export function WeeksTable({ weeks }: { readonly weeks: Quality['weeks'] }) {
  const words = wordsOf(QUALITY_WORDS).weeks;
  const tongue = language.value;
  const shareOf = (part: number, all: number) => (all < FEWEST ? '' : ` (${percent(part / all, tongue)})`);
  return (
    <DataTable
      {...{ title: words.title, about: words.about, none: words.none }}
      columns={[words.week, words.notices, words.straight, words.review]}
    >
      {weeks.toReversed().map((week) => (
        <tr key={week.from}>
          <th scope="row">{dayText(week.from, tongue)}</th>
          <td class="q-number">{whole(week.notices, tongue)}</td>
          <td class="q-number">
            {whole(week.straightThrough, tongue)}
            {shareOf(week.straightThrough, week.notices)}{' '}
            <ShareBar share={week.straightThrough / Math.max(1, week.notices)} />
          </td>
          <td class="q-number">
            {whole(week.toReview, tongue)}
            {shareOf(week.toReview, week.notices)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
