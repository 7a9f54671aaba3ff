// What the lane shows: its rows, that nothing stands in it, or that they are still asked for.
import { NO_FILTERS } from '../../api/queue-types.ts';
import { wordsOf } from '../../shell/language.ts';
import { Empty } from './empty.tsx';
import { Grid } from './grid.tsx';
import { QUEUE_WORDS } from './queue.words.ts';
import { answered, hasMore, isAsking, loadMore, problem, rows } from './queue-list.ts';
import type { Queue } from './use-queue.ts';

export interface RowsProps {
  readonly queue: Queue;
  onOpen(id: string): void;
}

export function Rows({ queue, onOpen }: RowsProps) {
  const words = wordsOf(QUEUE_WORDS);
  const { lane, filters } = queue;
  const isFiltered = Object.values(filters).some((value) => value !== '');
  if (answered.value === null) return problem.value === null ? <p class="loading">{words.loading}</p> : null;
  if (rows.value.length === 0 && !isAsking.value)
    return <Empty lane={lane} isFiltered={isFiltered} onClear={() => queue.setFilters(NO_FILTERS)} />;
  return (
    <Grid
      label={`${words.title}: ${words.lane[lane]}`}
      rows={rows.value}
      selected={queue.selected}
      total={isFiltered ? null : (queue.counts?.lanes[lane] ?? null)}
      hasMore={hasMore.value}
      isAsking={isAsking.value}
      onSelect={queue.select}
      onOpen={onOpen}
      onMore={() => void loadMore()}
    />
  );
}
