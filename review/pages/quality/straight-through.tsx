// What needed nobody, and what waits now.
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { ShareBar } from './bars.tsx';
import { dayText, FEWEST, percent, type Share, whole } from './figures.ts';
import { QUALITY_WORDS } from './quality.words.ts';

export function StraightThrough({ quality }: { readonly quality: Quality }) {
  const words = wordsOf(QUALITY_WORDS).straight;
  return (
    <section class="q-card" aria-labelledby="q-straight">
      <h2 id="q-straight">{words.title}</h2>
      <p class="small">{words.about}</p>
      <dl class="q-shares">
        <Line label={words.forCivis} share={quality.straightThroughForCivis} />
        <Line label={words.all} share={quality.straightThrough} />
      </dl>
    </section>
  );
}

function Line({ label, share }: { readonly label: string; readonly share: Share }) {
  const words = wordsOf(QUALITY_WORDS);
  const tongue = language.value;
  const isFew = share.of < FEWEST;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong class="q-figure">{isFew ? words.tooFew : percent(share.count / share.of, tongue)}</strong>{' '}
        {words.straight.of(whole(share.count, tongue), whole(share.of, tongue))}
        {!isFew && <ShareBar share={share.count / share.of} />}
      </dd>
    </div>
  );
}

export function WaitingNow({ waiting }: { readonly waiting: Quality['waiting'] }) {
  const words = wordsOf(QUALITY_WORDS).waiting;
  return (
    <section class="q-card" aria-labelledby="q-waiting">
      <h2 id="q-waiting">{words.title}</h2>
      <p class="small">{words.about}</p>
      <dl class="q-shares">
        <Waits label={words.review} waiting={waiting.review} />
        <Waits label={words.sample} waiting={waiting.sample} />
      </dl>
    </section>
  );
}

function Waits({
  label,
  waiting: { count, oldestOn, oldestDays },
}: {
  readonly label: string;
  readonly waiting: Quality['waiting']['review'];
}) {
  const words = wordsOf(QUALITY_WORDS).waiting;
  const tongue = language.value;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong class="q-figure">{count === 0 ? words.none : whole(count, tongue)}</strong>{' '}
        {oldestOn !== null && oldestDays !== null && words.oldest(dayText(oldestOn, tongue), oldestDays)}
      </dd>
    </div>
  );
}
