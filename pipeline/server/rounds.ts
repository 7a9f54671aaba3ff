// Side work that does its round, waits, and does it again. Trouble in one round is told and the next comes all the same.
import type { Logger } from 'pino';
import { asAppError } from '../../contract/app-error.ts';
import { framesOf } from '../engine/error-evidence.ts';
import type { SideHealth, SideWork } from './side-work.ts';

export interface RoundsParts {
  readonly name: string;
  readonly everyMs: number;
  readonly log: Logger;
  now(): Date;
  /** @returns the code of what troubles it, null when nothing does; what it throws is a trouble too */
  round(signal: AbortSignal): Promise<string | null>;
}

/** The first round begins at the start; rounds never overlap. */
export function inRounds(parts: RoundsParts): SideWork {
  const { name, log } = parts;
  const stopping = new AbortController();
  let state: SideHealth = { state: 'starting', trouble: null, lastRoundAt: null };
  let timer: NodeJS.Timeout | undefined;
  let present: Promise<void> = Promise.resolve();

  const once = async () => {
    const trouble = await parts.round(stopping.signal).catch((error: unknown) => {
      if (stopping.signal.aborted) return null;
      const known = asAppError(error);
      log.warn(
        { side: name, code: known.code, at: framesOf(known) },
        'a round failed, the next comes in time',
      );
      return known.code;
    });
    if (stopping.signal.aborted) return;
    state = { state: trouble === null ? 'working' : 'troubled', trouble, lastRoundAt: parts.now() };
    timer = setTimeout(begin, parts.everyMs);
  };
  const begin = () => {
    present = once();
  };
  return {
    name,
    start: async () => begin(),
    async stop() {
      stopping.abort(new DOMException('the service stops', 'AbortError'));
      clearTimeout(timer);
      await present;
      state = { ...state, state: 'stopped' };
    },
    health: () => state,
  };
}
