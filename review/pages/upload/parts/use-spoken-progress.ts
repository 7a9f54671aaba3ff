// Progress said aloud, at quarters and at the end alone.
import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import { announce } from '../../../ui/announce.tsx';
import { passedQuarter } from '../plan/milestones.ts';
import type { Totals } from '../plan/totals.ts';
import type { BatchFollower } from '../send/follow-batch.ts';
import type { Phase } from '../send/uploader.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

const QUARTER = 25;

export function useSpokenSending(phase: Phase, totals: Totals): void {
  const words = wordsOf(UPLOAD_WORDS);
  const before = useRef({ sent: 0, phase });
  const { received, refused, known, notSent, cancelled, files } = totals;
  useEffect(() => {
    const { sent: sentBefore, phase: phaseBefore } = before.current;
    const isGoingOn = phase === 'sending';
    // Of what is gone with a list that was cleared nothing is said.
    before.current = { sent: received, phase };
    if (phase === 'over' && phaseBefore !== 'over' && phaseBefore !== 'choosing') {
      announce(words.heardSent(received, refused + notSent + cancelled));
    } else if (isGoingOn) {
      const quarter = passedQuarter(sentBefore, received, files - known);
      if (quarter !== null && quarter < 4) announce(words.heardSending(quarter * QUARTER));
    }
  }, [received, phase]);
}

/** @param isFilling more files are on their way: it is not over, whatever its counts say */
export function useSpokenReading(follower: BatchFollower | null, isFilling: boolean): void {
  const words = wordsOf(UPLOAD_WORDS);
  const before = useRef<{ of: BatchFollower; done: number; isOver: boolean } | null>(null);
  const done = follower?.progress?.documentsDone ?? 0;
  const all = follower?.progress?.documents ?? 0;
  const isOver = (follower?.isOver ?? false) && !isFilling;
  useEffect(() => {
    const last = before.current;
    if (!follower?.progress) return;
    before.current = { of: follower, done, isOver };
    if (last?.of !== follower || last.isOver) return;
    if (isOver && done > 0) announce(words.heardRead);
    else {
      const quarter = passedQuarter(last.done, done, all);
      if (quarter !== null && quarter < 4) announce(words.heardReading(quarter * QUARTER));
    }
  }, [follower, done, isOver]);
}
