// The rate of silent errors: what the sample says, how surely, and in which notices an accepted value was wrong.
import type { Quality } from '../../../pipeline/server/quality/quality.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { IntervalBar } from './bars.tsx';
import { FEWEST, percent, rateSaid, whole } from './figures.ts';
import { QUALITY_WORDS } from './quality.words.ts';

/** Right ends of the scale: a small rate does not look like a large one, and there is room beside it. */
const SCALES = [0.05, 0.1, 0.2, 0.5];

export function SilentErrors({ sample }: { readonly sample: Quality['sample'] }) {
  const words = wordsOf(QUALITY_WORDS).silent;
  const tongue = language.value;
  const { percent: drawn, silentNotices, silentFields, wrongIds } = sample;
  const isOff = drawn === 0;
  return (
    <section class="q-card q-wide" aria-labelledby="q-silent">
      <h2 id="q-silent">{words.title}</h2>
      <p class="small">{isOff ? words.off : words.about(percent(drawn / 100, tongue))}</p>
      {(!isOff || sample.drawn > 0) && (
        <>
          <Rate share={silentNotices} />
          {silentFields.of >= FEWEST && (
            <p>
              {words.values(
                whole(silentFields.count, tongue),
                whole(silentFields.of, tongue),
                rateSaid(silentFields, tongue),
              )}
            </p>
          )}
          <p class="small">{words.counts(whole(sample.drawn, tongue), whole(sample.lookedAt, tongue))}</p>
        </>
      )}
      {wrongIds.length > 0 && (
        <>
          <p>{words.found}</p>
          <ul class="q-ids">
            {wrongIds.map((id) => (
              <li key={id}>
                <a href={`/app/notices/${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rate({ share }: { readonly share: Quality['sample']['silentNotices'] }) {
  const words = wordsOf(QUALITY_WORDS).silent;
  const tongue = language.value;
  const said = rateSaid(share, tongue);
  const [count, of] = [whole(share.count, tongue), whole(share.of, tongue)];
  if (said.kind === 'few' || share.interval === null) {
    return (
      <p class="q-figure">
        <span class={share.count > 0 ? 'tag bad' : 'tag'}>
          <span aria-hidden="true">{share.count > 0 ? '⚠ ' : '… '}</span>
          {words.few(count, of, whole(FEWEST, tongue))}
        </span>
      </p>
    );
  }
  const { low, high } = share.interval;
  const scale = SCALES.find((each) => each > high) ?? 1;
  return (
    <>
      <p class="q-figure">{words.rate(count, of, said)}</p>
      <div class="q-scale">
        <p class="small">{words.interval}</p>
        <IntervalBar low={low} high={high} rate={share.count / share.of} scale={scale} />
        <p class="q-ends small" aria-hidden="true">
          <span>{percent(0, tongue)}</span>
          <span>{percent(scale, tongue)}</span>
        </p>
      </div>
    </>
  );
}
