// `sanitise IN OUT`: a clean copy of one file, looked at again and compared with the original; the original stays as it is.
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Verdict } from '../../../contract/words.ts';
import { loadConfig } from '../../config/load-config.ts';
import { inspectAlone } from '../../inspection/inspect-alone.ts';
import { attachedLine, sanitisingLines } from '../../outputs/sanitising-lines.ts';
import { findLibreOffice } from '../../sanitising/office/find-libreoffice.ts';
import { type SanitisedFile, sanitiseFile } from '../../sanitising/sanitise-file.ts';
import { asReadError, asWriteError } from '../../store/file-errors.ts';
import { scannerOf } from '../../virus-scan/scanner-of.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { onInterrupt } from '../interrupt.ts';
import { readersOf } from '../open-office.ts';
import type { Terminal } from '../terminal.ts';

type Inspect = (path: string, name: string) => Promise<Verdict>;

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
};

/** @throws AppError file.*, output.exists, and everything sanitiseFile throws */
export async function sanitiseCommand(from: string, to: string, terminal: Terminal): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, {});
  const libreOffice = findLibreOffice(config.libreOffice);
  await checkPlaces(from, to);
  const interrupt = onInterrupt(terminal);
  const reader = readersOf(config);
  const scan = scannerOf(config);
  const outFolder = await mkdtemp(join(tmpdir(), 'civis-clean-'));
  const { signal } = interrupt;
  const inspect: Inspect = async (path, name) =>
    (await inspectAlone(path, reader, scan, signal, name)).verdict;
  try {
    const input = { path: from, name: basename(from), outFolder, pageCount: null };
    const made = await sanitiseFile(input, { reader, inspect, libreOffice, signal });
    const target = withEnding(to, made.copy.mediaType);
    await put(made.path, target);
    terminal.out(`${sanitisingLines(target, made.copy).join('\n')}\n`);
    await putAttached(made, target, outFolder, inspect, terminal);
    return EXIT.ok;
  } catch (error) {
    if (!signal.aborted) throw error;
    return EXIT.interrupted;
  } finally {
    await reader.close();
    interrupt.release();
    await rm(outFolder, { recursive: true, force: true });
  }
}

async function checkPlaces(from: string, to: string): Promise<void> {
  const found = await stat(from).catch((error: unknown) => {
    throw asReadError(error);
  });
  if (!found.isFile()) throw new AppError('arguments.invalid', 'IN must be one file');
  if (found.size === 0) throw new AppError('file.empty');
  if (await isThere(to)) throw new AppError('output.exists', 'OUT is there already');
}

/** The copy may be of another format than the original: its name must tell the truth. */
function withEnding(to: string, mediaType: string): string {
  const ending = ENDINGS[mediaType] ?? '';
  return extname(to).toLowerCase() === ending ? to : `${to}${ending}`;
}

/** Files that lay in the original, each beside the copy with its own verdict: they are sent apart, or not at all. */
async function putAttached(
  { copy }: SanitisedFile,
  target: string,
  outFolder: string,
  inspect: Inspect,
  terminal: Terminal,
): Promise<void> {
  const had = copy.attachments.filter(({ sha256 }) => sha256 !== null);
  if (had.length === 0) return;
  const folder = `${target}-allegati`;
  await mkdir(folder);
  for (const [index, { sha256, name }] of had.entries()) {
    const place = join(folder, `${index + 1}-${name ?? 'allegato'}`.replace(/[\\/:*?"<>|]/g, '_'));
    const path = join(outFolder, sha256 ?? '');
    await put(path, place);
    terminal.out(`${attachedLine(place, await inspect(path, name ?? ''))}\n`);
  }
}

/** Never over a file that is there. */
async function put(from: string, to: string): Promise<void> {
  if (await isThere(to)) throw new AppError('output.exists', 'OUT is there already');
  await copyFile(from, to).catch((error: unknown) => {
    throw asWriteError(error);
  });
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
