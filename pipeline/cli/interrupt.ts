// Ctrl-C (and a service manager's stop): the first asks to stop cleanly, the second ends at once. Both are safe.
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  release(): void;
}

/** Who asked to stop: whoever sits there (SIGINT), or a service manager (SIGTERM). */
class StopRequest extends DOMException {
  readonly by: NodeJS.Signals;

  constructor(by: NodeJS.Signals) {
    super('interrupted', 'AbortError');
    this.by = by;
  }
}

/** Of a command that stays until it is asked to stop: a service manager's stop is its regular end. */
export function exitOfStop(signal: AbortSignal): ExitCode {
  const reason: unknown = signal.reason;
  return reason instanceof StopRequest && reason.by === 'SIGTERM' ? EXIT.ok : EXIT.interrupted;
}

export function onInterrupt(terminal: Terminal): Interrupt {
  const stop = new AbortController();
  const handle = (by: NodeJS.Signals) => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    terminal.err('\nMi fermo appena possibile; Ctrl-C di nuovo per uscire subito.\n');
    stop.abort(new StopRequest(by));
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return {
    signal: stop.signal,
    release: () => {
      process.off('SIGINT', handle);
      process.off('SIGTERM', handle);
    },
  };
}
