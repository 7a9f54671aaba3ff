// Pages of invented print drawn for tests: no file of a third party, no system font needed.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { GrayRaster } from '../../../../extractors/pages/raster/gray-raster.ts';

const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Test Print');

export const LINES: readonly string[] = [
  'Agenzia delle Entrate - Direzione Provinciale di Prova',
  'Comunicazione n. 0012345625401',
  'Codice fiscale: RSSMRA80A01H501U',
  'Oggetto: controllo automatizzato della dichiarazione presentata per il periodo',
  'La informiamo che il controllo eseguito sulla base dei dati contenuti nella sua',
  'dichiarazione ha fatto emergere quanto segue; il pagamento deve essere effettuato',
  'entro sessanta giorni dal ricevimento della presente, anche tramite intermediario.',
  'Se ritiene che gli esiti non siano corretti, deve rivolgersi al canale dedicato.',
];

/** Grey A4 page at `dpi` with the lines in 11-point print, leaning clockwise by `skewDeg`. */
export function drawPage(
  options: { dpi?: number; skewDeg?: number; lines?: readonly string[] } = {},
): GrayRaster {
  const { dpi = 150, skewDeg = 0, lines = LINES } = options;
  const width = Math.round((210 / 25.4) * dpi);
  const height = Math.round((297 / 25.4) * dpi);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skewDeg * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  drawLines(context, lines, dpi);
  return grayOf(context, width, height);
}

function drawLines(context: SKRSContext2D, lines: readonly string[], dpi: number): void {
  const point = dpi / 72;
  context.fillStyle = 'black';
  context.font = `${11 * point}px "Test Print"`;
  // The text block twice, so that there is enough print to judge by.
  [...lines, ...lines].forEach((line, k) => {
    context.fillText(line, 60 * point, (120 + k * 26) * point);
  });
}

export function grayOf(context: SKRSContext2D, width: number, height: number): GrayRaster {
  const { data: rgba } = context.getImageData(0, 0, width, height);
  const data = new Uint8Array(width * height);
  for (let k = 0; k < data.length; k++) data[k] = rgba[k * 4] ?? 255;
  return { width, height, data };
}

/** Turned clockwise by quarters. */
export function turnRaster(source: GrayRaster, quarters: number): GrayRaster {
  let turned = source;
  for (let k = 0; k < quarters; k++) {
    const { width, height, data } = turned;
    const out = new Uint8Array(data.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = data[y * width + x] ?? 255;
    }
    turned = { width: height, height: width, data: out };
  }
  return turned;
}
