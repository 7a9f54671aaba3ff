// What else may be said of a notice: its kind and arrival, its warnings; putting it aside, asking an expert, who said what.
import { wordsOf } from '../../../shell/language.ts';
import { NOTICE_WORDS } from '../notice.words.ts';
import { AboutForm } from './about-form.tsx';
import { History } from './history.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { ParkForm } from './park-form.tsx';
import type { MoreProps } from './part-props.ts';
import { Warnings } from './warnings.tsx';

export function More({ desk, isReadOnly }: MoreProps) {
  const words = wordsOf(NOTICE_WORDS);
  return (
    <>
      <section aria-labelledby="notice-warnings">
        <h2 id="notice-warnings">{words.warnings}</h2>
        <Warnings {...{ desk, isReadOnly }} />
      </section>
      <section aria-labelledby="notice-about">
        <h2 id="notice-about">{words.aboutNotice}</h2>
        <AboutForm {...{ desk, isReadOnly }} />
      </section>
      <section aria-labelledby="notice-more" class="notice-more">
        <h2 id="notice-more">{words.more}</h2>
        <ParkForm {...{ desk, isReadOnly }} />
        <OpinionForm {...{ desk, isReadOnly }} />
        <History desk={desk} />
      </section>
    </>
  );
}
