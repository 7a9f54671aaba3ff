// A command on an open office: Ctrl-C stops it cleanly, and whatever happens it is closed again.
import type { Config } from '../config/settings.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { type Office, type OfficeRole, openOffice } from './open-office.ts';
import { systemClock } from './system-clock.ts';
import type { Terminal } from './terminal.ts';

/**
 * @param whenInterrupted Italian: what is safe and what goes on with the next start
 * @param role as what it works
 * @throws what opening throws (openOffice), and what the work throws unless it was interrupted
 */
export async function withOffice<T>(
  config: Config,
  terminal: Terminal,
  whenInterrupted: string,
  work: (office: Office, signal: AbortSignal) => Promise<T>,
  role: OfficeRole = {},
): Promise<T | ExitCode> {
  const interrupt = onInterrupt(terminal);
  try {
    const office = await openOffice(config, systemClock, terminal.env, role);
    try {
      return await work(office, interrupt.signal);
    } catch (error) {
      if (!interrupt.signal.aborted) throw error;
      terminal.err(`${whenInterrupted}\n`);
      return EXIT.interrupted;
    } finally {
      await office.close();
    }
  } finally {
    interrupt.release();
  }
}
