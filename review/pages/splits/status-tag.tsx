// How a notice stands: icon, word and colour.
import type { NoticeStatus } from '../../../contract/words.ts';
import type { PageGroup } from '../../api/splits.ts';
import { wordsOf } from '../../shell/language.ts';
import { SPLITS_WORDS } from './splits.words.ts';

const LOOKS: Readonly<Record<NoticeStatus, readonly [tone: string, icon: string]>> = {
  ready: ['good', '✓'],
  needs_review: ['warn', '?'],
  not_for_civis: ['', '–'],
  rejected: ['bad', '✗'],
  failed: ['bad', '✗'],
};

export function StatusTag({ notice }: Pick<PageGroup, 'notice'>) {
  const words = wordsOf(SPLITS_WORDS);
  if (!notice) return <span class="tag">… {words.drafting}</span>;
  const [tone, icon] = LOOKS[notice.status];
  return (
    <span class={`tag ${tone}`}>
      <span aria-hidden="true">{icon} </span>
      {words.status[notice.status]}
    </span>
  );
}
