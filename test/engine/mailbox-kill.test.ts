// A mailbox under `kill -9`, aimed at the steps between listing a mail and having flagged it: none is lost, none is there
// twice, every one is recorded once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { document, intake, mailboxMail } from '../../pipeline/store/schema.ts';
import { FakeImap } from '../support/fake-imap.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const CHILD = fileURLToPath(new URL('./support/mailbox-child.ts', import.meta.url));
/** More by `KILLS=20 npx vitest run --project engine test/engine/mailbox-kill.test.ts`. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const MOST_STARTS = KILLS * 2;
const MAILS_PER_ROUND = 3;
/** The kill falls at the n-th step of a child's life: ours and the server's. */
const MOST_STEPS = 24;
const TIMEOUT_MS = 1_800_000;

const root = mkdtempSync(join(tmpdir(), 'civis-mailbox-kill-'));
let server: FakeImap;
let running: ChildProcess | null = null;

beforeAll(async () => {
  await useDatabaseTemplate();
  server = await new FakeImap().listen();
});
afterAll(() => {
  running?.kill('SIGKILL');
  server.close();
  rmSync(root, { recursive: true, force: true });
});

it(`${KILLS} kills: every mail recorded once, every document there once`, {
  timeout: TIMEOUT_MS,
}, async () => {
  const diedAt: string[] = [];
  let mails = 0;
  for (let round = 0; diedAt.length < KILLS && round < MOST_STARTS; round += 1) {
    for (let n = 0; n < MAILS_PER_ROUND; n += 1) {
      server.put(`Message-ID: <${mails}@x.example>\r\n\r\nmail ${mails}\r\n`);
      mails += 1;
    }
    const step = await runAndKill(1 + Math.floor(Math.random() * MOST_STEPS));
    if (step !== null) diedAt.push(step);
  }
  expect(diedAt).toHaveLength(KILLS);
  // The kills fell into different steps, not only into the start.
  expect(new Set(diedAt).size).toBeGreaterThan(KILLS > 10 ? 3 : 1);
  expect(await runAndKill(Number.POSITIVE_INFINITY)).toBeNull();
  await withDatabase(join(root, 'data'), async ({ db }) => {
    const rows = await db.select().from(mailboxMail);
    expect(rows.map(({ uid }) => uid).sort((a, b) => a - b)).toEqual(
      Array.from({ length: mails }, (_, n) => n + 1),
    );
    expect(rows.every(({ state, markedAt }) => state === 'received' && markedAt !== null)).toBe(true);
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(mails);
    expect(await db.select().from(document)).toHaveLength(mails);
    expect(await db.select().from(intake)).toHaveLength(mails);
  });
  expect(server.folder().mails.every(({ flags }) => flags.has('\\Seen'))).toBe(true);
});

/** @returns the step at which it was killed; null when it was through before */
async function runAndKill(atStep: number): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, root, String(server.port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let seen = 0;
  let last = '';
  const step = (name: string): boolean => {
    seen += 1;
    if (seen === atStep) {
      last = name;
      child.kill('SIGKILL');
    }
    return seen >= atStep;
  };
  server.intercept = ({ name, rest }) =>
    name.startsWith('UID ') && step(`${name} ${rest.replace(/\d+/g, '')}`);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n').filter((text) => text !== '')) step(line);
  });
  const code = await ended;
  expect(code === null || code === 0).toBe(true);
  return code === null ? last : null;
}
