// Runs the built command line as a user would: another process, its own streams and exit code.
import { type ChildProcess, spawn } from 'node:child_process';
import { type Result, resultSchema } from '../../contract/result.schema.ts';

export const MAIN = 'dist/pipeline/cli/main.js';

export interface CliRun {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliStart {
  readonly child: ChildProcess;
  readonly ended: Promise<CliRun>;
}

export function startCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): CliStart {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CliRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout, stderr }));
  });
  return { child, ended };
}

export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliRun> {
  return startCli(args, env).ended;
}

/** Every line of stdout as a valid result; anything else on stdout is an error. */
export function resultLines({ stdout }: CliRun): Result[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => resultSchema.parse(JSON.parse(line)));
}
