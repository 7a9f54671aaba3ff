// The title that says a paper is no notice of a control: at its head, or in its subject line when nothing at the head
// names it.
import type { PageProfile } from './page-profile.ts';
import type { TitleCue } from './title-cues.table.ts';
import type { WhyCode } from './why-codes.ts';

export interface OtherTitle {
  readonly why: WhyCode;
  readonly cue: TitleCue;
  readonly isInSubject: boolean;
}

/** Null when the head names a notice only, or nothing. */
export function otherTitleOf(head: PageProfile): OtherTitle | null {
  for (const cue of head.titles) {
    const why = whyOf(cue.means);
    if (why) return { why, cue, isInSubject: false };
  }
  const [cue] = head.titles.length === 0 ? head.subjectTitles : [];
  const why = cue ? whyOf(cue.means) : null;
  return cue && why ? { why, cue, isInSubject: true } : null;
}

/** The paper's code; null for the titles of notices. */
export function whyOf(means: TitleCue['means']): WhyCode | null {
  if (means === 'comunicazione' || means === 'avviso_telematico' || means === 'cartella') return null;
  return means;
}
