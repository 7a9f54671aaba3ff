// The built-in OCR engine: one warm Tesseract worker, from local data only. Reads a grey raster into words with boxes.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type PSM, type Worker } from 'tesseract.js';
import type { Word } from '../../../contract/page-reading.ts';
import { toPgm } from '../raster/pgm.ts';
import { OCR_DPI, type OcrEngine, PSM_OF } from './engine.ts';

const require = createRequire(import.meta.url);

/** Workers grow slowly; past this many pictures a new one is cheaper than the memory. */
const READS_PER_WORKER = 4_000;

export function createWasmEngine(): OcrEngine {
  let worker: Promise<Worker> | null = null;
  let reads = 0;
  let settings = '';
  async function ready(): Promise<Worker> {
    if (worker && reads >= READS_PER_WORKER) {
      await (await worker).terminate();
      worker = null;
    }
    if (!worker) {
      reads = 0;
      settings = '';
      worker = startWorker();
    }
    return worker;
  }
  return {
    async read(raster, options) {
      const tesseract = await ready();
      reads++;
      const wanted = JSON.stringify(options);
      if (wanted !== settings) {
        await tesseract.setParameters({
          tessedit_pageseg_mode: PSM_OF[options.layout] as PSM,
          tessedit_char_whitelist: options.whitelist ?? '',
        });
        settings = wanted;
      }
      const { data } = await tesseract.recognize(
        Buffer.from(toPgm(raster).buffer),
        {},
        { text: false, blocks: true },
      );
      return linesOf(data.blocks ?? []);
    },
    async close() {
      if (worker) await (await worker).terminate();
      worker = null;
    },
  };
}

async function startWorker(): Promise<Worker> {
  const data = dirname(require.resolve('@tesseract.js-data/ita/package.json'));
  const worker = await createWorker('ita', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {}, // without it a broken picture is thrown outside of any promise
  });
  await worker.setParameters({ user_defined_dpi: `${OCR_DPI}` });
  return worker;
}

interface Blocks {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly words: readonly {
        readonly text: string;
        readonly confidence: number;
        readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
      }[];
    }[];
  }[];
}

function linesOf(blocks: readonly Blocks[]): readonly (readonly Word[])[] {
  return blocks
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) =>
      line.words
        .filter((word) => word.text.trim() !== '')
        .map(({ text, confidence, bbox }) => ({
          text,
          box: [bbox.x0, bbox.y0, bbox.x1 - bbox.x0, bbox.y1 - bbox.y0] as const,
          confidence: Math.max(0, Math.min(1, confidence / 100)),
        })),
    )
    .filter((words) => words.length > 0);
}
