// How far drafts can be trusted: silent errors by the sample, what needed nobody, what people put right, and why notices went
// to them; each figure with how many it rests on.

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { TriggersTable, WeeksTable } from './causes-tables.tsx';
import { whole } from './figures.ts';
import { type Period, periodOf, queryOfPeriod, romeToday } from './period.ts';
import { PeriodForm } from './period-form.tsx';
import './quality.css';
import { QUALITY_WORDS } from './quality.words.ts';
import { FieldsTable, ReliabilityTable } from './said-tables.tsx';
import { SAMPLE_QUEUE, SampleQueue } from './sample-queue.tsx';
import { SilentErrors } from './silent-errors.tsx';
import { StraightThrough, WaitingNow } from './straight-through.tsx';

export function QualityPage() {
  const words = wordsOf(QUALITY_WORDS);
  const { path, query, route } = useLocation();
  const today = romeToday(new Date());
  const period = periodOf(query, today);
  const asked = useAsked(
    async (signal) => (await ask<Quality>(`/quality${queryOf({ ...datesOf(period) })}`, { signal })).body,
    [period.from, period.to],
  );
  useKeys([{ key: 'c', label: words.toSample, run: () => route(SAMPLE_QUEUE) }]);
  const body = asked.state === 'there' ? asked.body : null;
  useEffect(() => {
    if (body) announce(words.updated(whole(body.notices, language.value)));
  }, [body]);
  const onPeriod = (next: Period) => route(`${path}${queryOf(queryOfPeriod(next))}`, true);
  return (
    <div class="q-page">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <PeriodForm period={period} today={today} onChange={onPeriod} />
      {asked.state === 'asking' && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {body && <Figures quality={body} />}
    </div>
  );
}

function Figures({ quality }: { readonly quality: Quality }) {
  const words = wordsOf(QUALITY_WORDS);
  const asOf = new Intl.DateTimeFormat(language.value === 'it' ? 'it-IT' : 'en-GB', { timeStyle: 'short' });
  return (
    <>
      {quality.notices === 0 && <p>{words.nothing}</p>}
      <div class="q-cards">
        <SilentErrors sample={quality.sample} />
        <SampleQueue waiting={quality.waiting.sample.count} />
        <StraightThrough quality={quality} />
        <WaitingNow waiting={quality.waiting} />
        <TriggersTable quality={quality} />
        <WeeksTable weeks={quality.weeks} />
        <FieldsTable fields={quality.fields} />
        <ReliabilityTable rows={quality.reliability} />
      </div>
      <p class="small">{words.asOf(asOf.format(new Date(quality.asOf)))}</p>
    </>
  );
}

function datesOf({ from, to }: Period) {
  return { from, to };
}
