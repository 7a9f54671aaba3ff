// The three streams of a command, handed in so that tests can watch them.
import { once } from 'node:events';

export interface Terminal {
  /** Results only; with --json nothing but JSON lines. */
  out(text: string): void;
  /** Until what was given to `out` has left, where that takes time: for long output. */
  drained?(): Promise<void>;
  /** Progress and messages for people. */
  err(text: string): void;
  readonly isOutTty: boolean;
  readonly isErrTty: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** Standard input of this process where absent. */
  readonly input?: AsyncIterable<Uint8Array>;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    isOutTty: process.stdout.isTTY === true,
    isErrTty: process.stderr.isTTY === true,
    env: process.env,
  };
}

/** Colours only on a terminal, and never against NO_COLOR (https://no-color.org: any non-empty value). */
export function usesColour(terminal: Terminal): boolean {
  return terminal.isOutTty && !terminal.env['NO_COLOR'];
}
