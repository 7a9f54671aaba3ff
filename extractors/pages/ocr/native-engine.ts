// The machine's own Tesseract, one process a picture: nothing is kept between pages, and what it takes it gives back.
// Used only by setting; which model it reads with is the machine's affair (Debian ships the quicker, slightly weaker
// one), so its readings are kept apart from those of the built-in engine.
import { spawn } from 'node:child_process';
import { AppError } from '../../../contract/app-error.ts';
import type { Word } from '../../../contract/page-reading.ts';
import { toPgm } from '../raster/pgm.ts';
import { OCR_DPI, type OcrEngine, type OcrOptions, PSM_OF } from './engine.ts';

const COMMAND = 'tesseract';
const LSTM_ONLY = '1';
/** Rows of level 5 are words (Tesseract's TSV output). */
const WORD_LEVEL = '5';

export function createNativeEngine(): OcrEngine {
  return {
    async read(raster, options) {
      return parseTsv(await run(argumentsFor(options), toPgm(raster)));
    },
    async close() {},
  };
}

function argumentsFor({ layout, whitelist }: OcrOptions): readonly string[] {
  const only = whitelist === null ? [] : ['-c', `tessedit_char_whitelist=${whitelist}`];
  const model = ['-l', 'ita', '--oem', LSTM_ONLY, '--psm', PSM_OF[layout], '--dpi', `${OCR_DPI}`];
  return ['stdin', 'stdout', ...model, ...only, 'tsv'];
}

/** @throws AppError ocr.failed when the program is not there, has no Italian, or ends badly */
async function run(args: readonly string[], picture: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(COMMAND, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      // One reader has one core.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {}); // it ended before it had read all: its exit code says why
    child.once('error', (cause) => reject(new AppError('ocr.failed', 'tesseract does not start', { cause })));
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new AppError('ocr.failed', `tesseract ended with ${code}`));
    });
    child.stdin.end(picture);
  });
}

/**
 * Lines of words from Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height,
 * confidence (0–100), text.
 */
export function parseTsv(tsv: string): readonly (readonly Word[])[] {
  const lines = new Map<string, Word[]>();
  for (const row of tsv.split('\n')) {
    const [level, , block, paragraph, line, , left, top, width, height, score, text = ''] = row.split('\t');
    if (level !== WORD_LEVEL || text.trim() === '') continue;
    const key = `${block}.${paragraph}.${line}`;
    const words = lines.get(key) ?? [];
    lines.set(key, words);
    words.push({
      text: text.trim(),
      box: [Number(left), Number(top), Number(width), Number(height)],
      confidence: Math.max(0, Math.min(1, Number(score) / 100)),
    });
  }
  return [...lines.values()];
}
