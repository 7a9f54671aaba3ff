// OCRmyPDF as a peer: one document through its command line, as an office would run it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import { openPdf } from '../../extractors/pages/pdf/pdf-file.ts';
import { DEFAULT_READING_LIMITS } from '../../extractors/pages/reading-limits.ts';

/** Below this OCRmyPDF does not believe a picture's resolution. */
const LEAST_CREDIBLE_DPI = 97;
const A4_WIDTH_INCHES = 8.27;

export const HOW_TO_INSTALL =
  'OCRmyPDF or the Italian data of Tesseract is not installed. On Debian or Ubuntu: apt-get install ocrmypdf tesseract-ocr-ita';

export interface PeerReading {
  readonly file: string;
  readonly exitCode: number;
  /** Its text: what it read, and the text layer that the pages had already and it therefore left alone. */
  readonly text: string;
}

/** @returns its version; null when it or the Italian data is missing */
export async function peerVersion(): Promise<string | null> {
  const version = await run('ocrmypdf', ['--version']);
  const languages = await run('tesseract', ['--list-langs']);
  const hasItalian = languages.exitCode === 0 && /^ita$/m.test(languages.output);
  return version.exitCode === 0 && hasItalian ? version.output.trim() : null;
}

/** @param jobs pages side by side, each one thread @param folder for its output, the caller's to delete */
export async function runPeer(path: string, folder: string, jobs: number): Promise<PeerReading> {
  const name = basename(path);
  const sidecar = join(folder, `${name}.txt`);
  const options = ['-l', 'ita', '--skip-text', '--rotate-pages', '--deskew', '--jobs', String(jobs)];
  const dpi = await missingDpi(path);
  const imageOptions = dpi === null ? [] : ['--image-dpi', String(dpi)];
  const output = join(folder, `${name}.out.pdf`);
  const { exitCode } = await run('ocrmypdf', [
    ...options,
    ...imageOptions,
    '--sidecar',
    sidecar,
    path,
    output,
  ]);
  return { file: name, exitCode, text: exitCode === 0 ? await readFile(sidecar, 'utf8') : '' };
}

/** The text layer a PDF comes with; empty for pictures. Not timed. */
export async function ownText(path: string): Promise<string> {
  if (extname(path).toLowerCase() !== '.pdf') return '';
  const pdf = await openPdf(path, DEFAULT_READING_LIMITS);
  try {
    const texts: string[] = [];
    for (let number = 1; number <= pdf.pageCount; number += 1) {
      const { items } = await (await pdf.page(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return texts.join('\n');
  } finally {
    await pdf.close();
  }
}

/** What to tell it of a picture that does not say its resolution: that of an A4 sheet; null when it does. */
async function missingDpi(path: string): Promise<number | null> {
  if (extname(path).toLowerCase() === '.pdf') return null;
  const { density, width, height } = await sharp(path).metadata();
  if (density !== undefined && density >= LEAST_CREDIBLE_DPI) return null;
  return Math.round(Math.min(width, height) / A4_WIDTH_INCHES);
}

function run(command: string, args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.on('error', () => resolve({ exitCode: 127, output: '' }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
}
