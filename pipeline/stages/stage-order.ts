// The names of the stages, for who speaks of them without running them.
import type { Lane } from './stage.ts';
import type { StageName } from './stage-outputs.ts';

/** The names in order; the engine holds the list against it. */
export const STAGE_ORDER: readonly StageName[] = [
  'unpack',
  'inspect',
  'read',
  'split',
  'extract',
  'check',
  'link',
  'draft',
  'deliver',
];

/** Those that wait for the readers, as the stages themselves say. */
const HEAVY_STAGES: ReadonlySet<string> = new Set(['unpack', 'inspect', 'read', 'extract']);

/** For who looks at the queue without the stages. */
export function laneOfStage(stage: string): Lane {
  return HEAVY_STAGES.has(stage) ? 'heavy' : 'light';
}
