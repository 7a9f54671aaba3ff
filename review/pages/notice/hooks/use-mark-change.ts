// Changes what is marked on a notice (put aside, asked of an expert), and shows the new mark at once.
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { language } from '../../../shell/language.ts';
import { announce } from '../../../ui/announce.tsx';
import type { Desk } from '../data/desk.ts';
import { changeMark, type MarkChange, seeReview } from '../data/notice-api.ts';
import { tell } from './tell.ts';

export interface MarkControl {
  readonly problem: Problem | null;
  /** @param done what to tell once it is recorded. @returns whether it was */
  change(change: MarkChange, done: string): Promise<boolean>;
}

export function useMarkChange(desk: Desk): MarkControl {
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (asked: MarkChange, done: string) => {
    setProblem(null);
    try {
      await changeMark(desk.id, asked);
      const review = await seeReview(desk.id);
      desk.seen.value = { ...desk.seen.peek(), review };
      tell(done);
      return true;
    } catch (error) {
      const failed = asProblem(error);
      setProblem(failed);
      announce(failed.sentence(language.value));
      return false;
    }
  };
  return { problem, change };
}
