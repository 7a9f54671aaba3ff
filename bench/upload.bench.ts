// What an upload costs a server: memory while one large file comes in, and the time of many small ones. Real sockets on
// this machine, embedded engine, no workers. Run: `npm run bench:upload [MB of the large file]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS, openTestEngine } from '../test/engine/support/open-test-engine.ts';
import { asRole, openTestServer } from '../test/engine/support/open-test-server.ts';
import { useDatabaseTemplate } from '../test/engine/support/template.ts';

const largeMb = Number(process.argv[2] ?? 150);
const SMALL = 50;
const MB = 1_048_576;
const BOUNDARY = 'bench';
const LOOK_EVERY_MS = 20;
const root = mkdtempSync(join(tmpdir(), 'civis-bench-'));

function line(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(44)} ${value}\n`);
}

const head = (name: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;

/** Sent bit by bit, so that the client holds as little as the server should. */
async function send(url: string, body: Iterable<string | Uint8Array>): Promise<number> {
  const headers = { ...asRole('operator'), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    }).on('error', reject);
    const pieces = body[Symbol.iterator]();
    const more = () => {
      for (;;) {
        const next = pieces.next();
        if (next.done) return void outgoing.end();
        if (!outgoing.write(next.value)) return void outgoing.once('drain', more);
      }
    };
    more();
  });
}

function* oneLarge(): Generator<string | Uint8Array> {
  yield head('large.pdf');
  const piece = new Uint8Array(65_536).fill(65);
  for (let sent = 0; sent < largeMb * MB; sent += piece.length) yield piece;
  yield `\r\n--${BOUNDARY}--\r\n`;
}

function* manySmall(): Generator<string> {
  for (let n = 0; n < SMALL; n += 1) yield `${head(`${n}.pdf`)}small ${n}\r\n`;
  yield `--${BOUNDARY}--\r\n`;
}

/** The most that was held beyond the start while something ran. */
async function growth<T>(work: () => Promise<T>): Promise<{ value: T; heapMb: number; buffersMb: number }> {
  const before = process.memoryUsage();
  let heap = 0;
  let buffers = 0;
  const timer = setInterval(() => {
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed - before.heapUsed);
    buffers = Math.max(buffers, now.arrayBuffers - before.arrayBuffers);
  }, LOOK_EVERY_MS);
  try {
    return { value: await work(), heapMb: heap / MB, buffersMb: buffers / MB };
  } finally {
    clearInterval(timer);
  }
}

async function main(): Promise<void> {
  await useDatabaseTemplate();
  const dataDir = join(root, 'data');
  const engine = await openTestEngine(dataDir, { limits: { ...LIMITS, maxFileBytes: 400 * MB } });
  const config = { dataDir, watchMinFreeMb: 0, maxFileMb: 400, uploadMaxMb: 400 };
  const server = await openTestServer(engine, { config });
  const url = `${await server.app.listen({ port: 0 })}/api/v1/batches`;
  await send(url, manySmall());
  const startedMs = performance.now();
  const large = await growth(() => send(url, oneLarge()));
  const largeMs = performance.now() - startedMs;
  const smallMs = performance.now();
  const small = await send(url, manySmall());
  const tookMs = performance.now() - smallMs;
  await server.close();
  await engine.close();
  if (large.value !== 201 || small !== 201) throw new Error(`answered ${large.value}, ${small}`);
  line('machine', `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  line(`one file of ${largeMb} MB`, `${(largeMs / 1_000).toFixed(1)} s`);
  line('  heap beyond the start, at most', `${large.heapMb.toFixed(0)} MB`);
  line('  buffers beyond the start, at most', `${large.buffersMb.toFixed(0)} MB (client and server)`);
  line(`${SMALL} small files, known already`, `${(tookMs / SMALL).toFixed(1)} ms each`);
}

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
}
