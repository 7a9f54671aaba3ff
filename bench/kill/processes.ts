// Processes of the bench's own: started in a group of their own, ended by their id alone.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export class OwnProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  private readonly heard: string[] = [];
  private listener: (() => void) | null = null;

  constructor(command: string, args: readonly string[], options: SpawnOptions = {}) {
    this.child = spawn(command, [...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
      ...options,
    });
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.heard.push(...text.split('\n').filter((line) => line !== ''));
        this.listener?.();
      });
    }
    this.child.stdin?.on('error', () => undefined);
    this.child.once('error', (error) => this.heard.push(error.message));
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What it wrote, by lines. */
  get lines(): readonly string[] {
    return this.heard;
  }

  /** Until it has written so many lines, or has ended. */
  async steps(count: number): Promise<void> {
    const enough = new Promise<void>((resolve) => {
      const look = () => {
        if (this.heard.length >= count) resolve();
      };
      this.listener = look;
      look();
    });
    await Promise.race([enough, this.ended]);
    this.listener = null;
  }

  tell(line: string): void {
    if (this.isRunning) this.child.stdin?.write(`${line}\n`);
  }

  /** The whole group at once, and waits until it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.isRunning && this.child.pid) {
      try {
        process.kill(signal === 'SIGKILL' ? -this.child.pid : this.child.pid, signal);
      } catch {
        // It ended between the look and the kill.
      }
    }
    await this.ended;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
