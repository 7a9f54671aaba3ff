// A row of the queue is opened: the notice is taken in hand, and the round of this lane and these filters begins with it.
import { useLocation } from 'preact-iso';
import { asProblem, type Problem } from '../../api/problem.ts';
import { takeNotice } from '../../api/queue.ts';
import { useMay } from '../../shell/me.ts';
import { startRound } from '../../ui/queue-round.ts';
import type { Asking } from './dialogs.tsx';
import { rows } from './queue-list.ts';
import type { Queue } from './use-queue.ts';

/** Opening takes the notice in hand, so that nobody else begins with it; what somebody has in hand is asked about first. */
export function useOpen(
  queue: Queue,
  ask: (asking: Asking) => void,
  fail: (problem: Problem | null) => void,
): { show(id: string): void; open(id: string | null): void } {
  const { route } = useLocation();
  const mayWrite = useMay('write');
  const show = (id: string) => {
    startRound({ lane: queue.lane, filters: queue.filters }, id);
    route(`/app/notices/${id}`);
  };
  const open = async (id: string | null) => {
    const row = rows.peek().find((each) => each.row.id === id)?.row;
    if (!row) return;
    queue.select(row.id);
    if (row.inHand && !row.inHand.isMine) return ask({ as: 'held', row });
    if (!mayWrite) return show(row.id);
    try {
      await takeNotice(row.id);
      show(row.id);
    } catch (error) {
      const said = asProblem(error);
      await queue.refresh();
      // Somebody took it since the list was last asked for.
      const now = rows.peek().find((each) => each.row.id === row.id)?.row ?? row;
      if (said.code === 'review.locked') ask({ as: 'held', row: now });
      else fail(said);
    }
  };
  return { show, open: (id: string | null) => void open(id) };
}
