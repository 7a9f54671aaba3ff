// One run of qpdf (compiled to WebAssembly) on one file: nothing touches the disk, its messages are kept from the log.
// A module is made per file: its memory cannot be given back otherwise.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What is used of the package; its own types know neither its binary nor its files. */
interface QpdfFiles {
  readonly streams: readonly unknown[];
  readdir(path: string): readonly string[];
  writeFile(path: string, bytes: Uint8Array): void;
  readFile(path: string): Uint8Array;
  open(path: string, mode: string): unknown;
  close(stream: unknown): void;
}
interface Qpdf {
  readonly FS: QpdfFiles;
  callMain(args: readonly string[]): number;
}
type CreateQpdf = (options: {
  readonly wasmBinary: Uint8Array;
  readonly noInitialRun: boolean;
}) => Promise<Qpdf>;

const require = createRequire(import.meta.url);
const createQpdf: CreateQpdf = require('@neslinesli93/qpdf-wasm');
const STDERR = 2;
const FAILED = 2;
const INPUT = '/in.pdf';
const OUTPUT = '/out.json';
const MESSAGES = '/messages';

export interface QpdfRun {
  /** 0: no complaint. 3: read with warnings. 2: not read. */
  readonly exitCode: number;
  /** Null when nothing was written. */
  readonly json: Buffer | null;
  /** In qpdf's English; may quote the file: not for logs. */
  readonly messages: string;
}

let wasm: Promise<Buffer> | null = null;

/** Lists every object of the file, decrypted with the empty password where it is encrypted; no stream is unpacked. */
export async function listObjects(bytes: Uint8Array): Promise<QpdfRun> {
  wasm ??= readFile(require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'));
  const qpdf = await createQpdf({ wasmBinary: await wasm, noInitialRun: true });
  qpdf.FS.writeFile(INPUT, bytes);
  const stderr = qpdf.FS.streams[STDERR];
  if (stderr) qpdf.FS.close(stderr);
  qpdf.FS.open(MESSAGES, 'w'); // takes the place of the closed one
  const exitCode = run(qpdf, ['--json=2', '--json-key=qpdf', '--json-stream-data=none', INPUT, OUTPUT]);
  return {
    exitCode,
    json: written(qpdf.FS, OUTPUT),
    messages: written(qpdf.FS, MESSAGES)?.toString('utf8') ?? '',
  };
}

/** A trap of the machine itself (memory, stack) is one more way not to read a file. */
function run(qpdf: Qpdf, args: readonly string[]): number {
  const ownExitCode = process.exitCode; // qpdf would set it for the whole process
  try {
    return qpdf.callMain(args);
  } catch {
    return FAILED;
  } finally {
    process.exitCode = ownExitCode;
  }
}

function written(files: QpdfFiles, path: string): Buffer | null {
  if (!files.readdir('/').includes(path.slice(1))) return null;
  const bytes = files.readFile(path);
  return bytes.length === 0 ? null : Buffer.from(bytes);
}
