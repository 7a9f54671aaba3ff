// The wall as a page asks for it, and what is sent of a screen.
import type {
  JudgedShown,
  JudgementsBody,
  WallDigitShown,
  WallShown,
} from '../../../pipeline/server/routes/digits.schema.ts';
import { ask, queryOf } from '../../api/ask.ts';

export interface ScreenWanted {
  readonly figure: number | null;
  readonly isWide: boolean;
  readonly limit: number;
}

export type Judgement = JudgementsBody['digits'][number];

/** @throws Problem */
export async function askScreen(
  { figure, isWide, limit }: ScreenWanted,
  signal: AbortSignal,
): Promise<WallShown> {
  const query = queryOf({ figure: figure === null ? null : String(figure), limit, accepted: isWide });
  return (await ask<WallShown>(`/digits${query}`, { signal })).body;
}

/** @returns the judgements that were stored. @throws Problem */
export async function sendJudgements(digits: readonly Judgement[]): Promise<readonly Judgement[]> {
  if (digits.length === 0) return [];
  const { body } = await ask<JudgedShown>('/digits', { method: 'POST', json: { digits } });
  return digits.filter((_, at) => body.outcomes[at] === 'stored');
}

export function keyOf({
  noticeId,
  field,
  position,
}: Pick<WallDigitShown, 'noticeId' | 'field' | 'position'>) {
  return `${noticeId} ${field} ${position}`;
}

/** What somebody saw of a screen. A digit whose picture did not come was not seen, and is not spoken of. */
export function judgementsOf(
  digits: readonly WallDigitShown[],
  odd: ReadonlySet<string>,
  unseen: ReadonlySet<string>,
): readonly Judgement[] {
  return digits
    .filter((digit) => !unseen.has(keyOf(digit)))
    .map((digit) => {
      const { noticeId, field, value, position } = digit;
      return { noticeId, field, value, position, seen: odd.has(keyOf(digit)) ? 'odd' : 'same' };
    });
}
