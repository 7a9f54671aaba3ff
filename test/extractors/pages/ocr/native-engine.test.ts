// The machine's own Tesseract: its table of words, and, where it is installed, a line of print read by it.
import { spawnSync } from 'node:child_process';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createNativeEngine, parseTsv } from '../../../../extractors/pages/ocr/native-engine.ts';
import { fromRgb } from '../../../../extractors/pages/raster/channels.ts';

const row = (...cells: (string | number)[]) => cells.join('\t');
const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' });
const isThere = languages.status === 0 && `${languages.stdout}${languages.stderr}`.includes('ita');

describe('words from the table', () => {
  it('are kept by line, with box and score; lines, blocks and empty words are passed over', () => {
    const tsv = [
      row(
        'level',
        'page_num',
        'block_num',
        'par_num',
        'line_num',
        'word_num',
        'left',
        'top',
        'width',
        'height',
        'conf',
        'text',
      ),
      row(4, 1, 1, 1, 1, 0, 10, 20, 300, 30, -1, ''),
      row(5, 1, 1, 1, 1, 1, 10, 20, 100, 30, 96.5, 'Codice'),
      row(5, 1, 1, 1, 1, 2, 120, 20, 80, 30, 41, 'atto'),
      row(5, 1, 1, 1, 1, 3, 210, 20, 80, 30, 95, ' '),
      row(5, 1, 2, 1, 1, 1, 10, 70, 90, 30, 101, 'n.'),
    ].join('\n');
    expect(parseTsv(tsv)).toEqual([
      [
        { text: 'Codice', box: [10, 20, 100, 30], confidence: 0.965 },
        { text: 'atto', box: [120, 20, 80, 30], confidence: 0.41 },
      ],
      [{ text: 'n.', box: [10, 70, 90, 30], confidence: 1 }],
    ]);
  });
});

describe.skipIf(!isThere)(
  'the installed program (skipped: no tesseract with Italian on this machine)',
  () => {
    it('reads a printed line', async () => {
      const canvas = createCanvas(1_000, 160);
      const context = canvas.getContext('2d');
      context.fillStyle = 'white';
      context.fillRect(0, 0, 1_000, 160);
      context.fillStyle = 'black';
      context.font = '48px sans-serif';
      context.fillText('Codice atto n. 24326682515', 60, 100);
      const pixels = context.getImageData(0, 0, 1_000, 160);
      const { gray } = fromRgb(new Uint8Array(pixels.data.buffer), 1_000, 160, 4);
      const lines = await createNativeEngine().read(gray, { layout: 'page', whitelist: null });
      expect(lines.flat().map((word) => word.text)).toContain('24326682515');
    });
  },
);
