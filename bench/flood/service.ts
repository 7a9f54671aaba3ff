// The built service as a process of its own, with a watched folder, and how to speak to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CivilDate, romeDay } from '../../contract/civil-date.ts';
import { findLocalKey } from '../../pipeline/server/access/local-key.ts';

export interface FloodService {
  readonly root: string;
  readonly inbox: string;
  readonly today: CivilDate;
  readonly pid: number;
  /** @throws Error when it does not answer well */
  ask(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 120_000;

export async function startService(env: Readonly<Record<string, string>> = {}): Promise<FloodService> {
  const root = mkdtempSync(join(tmpdir(), 'civis-flood-'));
  const inbox = join(root, 'inbox');
  const data = join(root, 'data');
  mkdirSync(inbox);
  const child = spawn('node', ['dist/pipeline/cli/main.js', 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CIVIS_WATCH_DIR: inbox, CIVIS_WATCH_SETTLE_S: '1', ...env },
  });
  const key = await keyOf(data, child);
  return {
    ...{ root, inbox, today: romeDay(new Date()), pid: child.pid ?? 0 },
    async ask(path, init = {}) {
      const answer = await fetch(`${key.url}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${key.key}` },
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function keyOf(data: string, child: ChildProcess) {
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
    const key = await findLocalKey(data);
    if (key) return key;
    if (Date.now() > until) throw new Error('serve did not start');
    await pause(200);
  }
}
