// A place that was pointed to, read on the spot.
import { useState } from 'preact/hooks';
import type { Box } from '../../../contract/geometry.ts';
import { type PickedText, readPlace } from '../../api/notices.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { NOTICE_PAGES_WORDS } from './notice-pages.words.ts';

export type ReadState =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly read: PickedText }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface PlaceReading {
  readonly now: ReadState;
  begin(page: number, box: Box): Promise<void>;
}

export function usePlaceReading(noticeId: string): PlaceReading {
  const words = wordsOf(NOTICE_PAGES_WORDS);
  const [now, setNow] = useState<ReadState>({ state: 'none' });
  return {
    now,
    async begin(page, box) {
      setNow({ state: 'reading' });
      announce(words.reading);
      try {
        const read = await readPlace(noticeId, page, box);
        setNow({ state: 'read', read });
        announce(read.text === null ? words.nothingThere : `${words.readHere}: ${read.text}`);
      } catch (error) {
        setNow({ state: 'failed', problem: asProblem(error) });
      }
    },
  };
}

export function ReadPlace({ now }: { readonly now: ReadState }) {
  const words = wordsOf(NOTICE_PAGES_WORDS);
  if (now.state === 'none') return null;
  if (now.state === 'reading') return <p class="loading">{words.reading}</p>;
  if (now.state === 'failed') return <ProblemBox problem={now.problem} />;
  const { text, alternatives } = now.read;
  if (text === null) return <p>{words.nothingThere}</p>;
  return (
    <div class="read-place">
      <p>
        {words.readHere}: <strong>{text}</strong>
      </p>
      {alternatives.length > 0 && (
        <p class="small">
          {words.others}: {alternatives.join(' · ')}
        </p>
      )}
    </div>
  );
}
