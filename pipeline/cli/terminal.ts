// The three streams of a command, handed in so that tests can watch them.

export interface Terminal {
  /** Results only; with --json nothing but JSON lines. */
  out(text: string): void;
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
