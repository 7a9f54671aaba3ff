// Starts machine-child.ts as processes of their own and listens to what they begin.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineOptions } from '../../../pipeline/engine/engine-options.ts';

const CHILD = fileURLToPath(new URL('./machine-child.ts', import.meta.url));

export type MachineOptions = Partial<EngineOptions> & {
  readonly dataDir: string;
  readonly heavyMs: number;
  /** Heavy documents at once; 2 unless given. */
  readonly heavy?: number;
};

export class Machine {
  readonly child: ChildProcess;
  readonly lines: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly waiting: { readonly enough: () => boolean; readonly go: () => void }[] = [];

  constructor(options: MachineOptions) {
    this.child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
    let rest = '';
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines);
      for (const { enough, go } of this.waiting) if (enough()) go();
    });
  }

  /** `document stage`, in order. */
  get begun(): readonly string[] {
    return this.lines.filter((line) => line.includes(' '));
  }

  up(): Promise<void> {
    return this.until(() => this.lines.includes('up'));
  }

  until(enough: () => boolean): Promise<void> {
    if (enough()) return Promise.resolve();
    return new Promise((go) => this.waiting.push({ enough, go }));
  }
}
