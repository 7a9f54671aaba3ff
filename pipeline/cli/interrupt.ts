// Ctrl-C (and a service manager's stop): the first asks to stop cleanly, the second ends at once. Both are safe.
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  release(): void;
}

export function onInterrupt(terminal: Terminal): Interrupt {
  const stop = new AbortController();
  const handle = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    terminal.err('\nMi fermo appena possibile; Ctrl-C di nuovo per uscire subito.\n');
    stop.abort(new DOMException('interrupted', 'AbortError'));
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
