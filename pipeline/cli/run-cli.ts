// The program `civis-intake`, and how an error becomes an exit code and an Italian sentence.
import { Command, CommanderError } from 'commander';
import { type AppError, asAppError } from '../../contract/app-error.ts';
import { VERSION } from '../version.ts';
import { COMMANDS } from './commands/commands.registry.ts';
import { EXIT, type ExitCode, exitOfError } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** @returns the exit code; never throws, never calls process.exit. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = buildProgram(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badArguments;
    terminal.err(`${messageOf(asAppError(error))}\n`);
    return exitOfError(error);
  }
}

function buildProgram(terminal: Terminal, setExit: (code: ExitCode) => void): Command {
  const program = new Command('civis-intake')
    .description('Legge le comunicazioni del fisco e prepara le richieste di assistenza CIVIS.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  for (const addTo of COMMANDS) addTo(program, terminal, setExit);
  return program;
}

function messageOf(error: AppError): string {
  const detail = error.message === error.code ? '' : ` [${error.message}]`;
  return `${error.userMessage}${detail}`;
}
