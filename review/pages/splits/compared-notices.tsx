// Two notices side by side: first pages, and fields with what differs in words.
import type { NoticeView } from '../../api/notices.ts';
import { wordsOf } from '../../shell/language.ts';
import { FIELD_WORDS } from '../../ui/field-names.words.ts';
import { shownValue } from '../../ui/shown-value.ts';
import { comparedFields, type Likeness } from './compare-fields.ts';
import { DUPLICATES_WORDS } from './duplicates.words.ts';

export interface ComparedNoticesProps {
  readonly here: NoticeView;
  readonly there: NoticeView;
}

const ICONS: Readonly<Record<Likeness, string>> = {
  same: '=',
  differs: '≠',
  'only-here': '←',
  'only-there': '→',
};

export function ComparedNotices({ here, there }: ComparedNoticesProps) {
  const words = wordsOf(DUPLICATES_WORDS);
  const names = wordsOf(FIELD_WORDS);
  const fields = comparedFields(here.result, there.result);
  const differing = fields.filter(({ likeness }) => likeness !== 'same').length;
  return (
    <>
      <p>
        <strong>{words.differing(differing)}</strong>
      </p>
      <div class="compared">
        <FirstPage title={words.here} notice={here} />
        <FirstPage title={words.there} notice={there} />
      </div>
      <div class="compared-fields">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.here}</th>
              <th scope="col">{words.there}</th>
              <th scope="col">{words.compared}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, here: one, there: other, likeness }) => (
              <tr key={field}>
                <th scope="row">{names[field]}</th>
                <td data-label={words.here}>{shownValue(field, one)}</td>
                <td data-label={words.there}>{shownValue(field, other)}</td>
                <td>
                  <span class={`tag ${likeness === 'same' ? 'good' : 'warn'}`}>
                    <span aria-hidden="true">{ICONS[likeness]} </span>
                    {words.likeness[likeness]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const WIDTH = 700;

function FirstPage({ title, notice }: { readonly title: string; readonly notice: NoticeView }) {
  const words = wordsOf(DUPLICATES_WORDS);
  const first = notice.pictures[0];
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>{' '}
        <a href={`/app/notices/${notice.result.id}/pages`} class="small">
          {notice.result.id}
        </a>
      </figcaption>
      {first && (
        <img
          src={`${first.href}?width=${WIDTH}&format=webp`}
          loading="lazy"
          alt={`${words.firstPage}: ${title}`}
        />
      )}
    </figure>
  );
}
