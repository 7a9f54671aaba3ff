// Barcodes and matrix codes on the upright picture: pagoPA QR, Poste DataMatrix, Code 128 of registered mail.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Barcode } from '../../../contract/page-reading.ts';
import type { GrayRaster } from '../raster/gray-raster.ts';
import { toPgm } from '../raster/pgm.ts';

const require = createRequire(import.meta.url);

export interface BarcodeEngine {
  read(raster: GrayRaster): Promise<readonly Barcode[]>;
}

const FORMATS = ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'ITF', 'PDF417'] as const;
const MAX_CODES = 20;

export function createBarcodeEngine(): BarcodeEngine {
  let ready: Promise<typeof import('zxing-wasm/reader')> | null = null;
  return {
    async read(raster) {
      ready ??= load();
      const { readBarcodes } = await ready;
      const found = await readBarcodes(
        toPgm(raster),
        // Measured on A4 at 300 dpi: trying inverted and smaller copies too costs two thirds more and finds no more.
        {
          formats: [...FORMATS],
          tryHarder: true,
          tryDownscale: false,
          tryInvert: false,
          maxNumberOfSymbols: MAX_CODES,
        },
      );
      return found.filter((code) => code.isValid).map(toBarcode);
    },
  };
}

/** The package would fetch its WASM from a server: it is given the copy it ships instead. */
async function load(): Promise<typeof import('zxing-wasm/reader')> {
  const zxing = await import('zxing-wasm/reader');
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await zxing.prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasm).buffer },
    fireImmediately: true,
  });
  return zxing;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function toBarcode(code: {
  readonly format: string;
  readonly text: string;
  readonly position: {
    readonly topLeft: Corner;
    readonly topRight: Corner;
    readonly bottomRight: Corner;
    readonly bottomLeft: Corner;
  };
}): Barcode {
  const { topLeft, topRight, bottomRight, bottomLeft } = code.position;
  const xs = [topLeft.x, topRight.x, bottomRight.x, bottomLeft.x];
  const ys = [topLeft.y, topRight.y, bottomRight.y, bottomLeft.y];
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {
    format: code.format,
    text: code.text,
    box: [left, top, Math.max(...xs) - left, Math.max(...ys) - top],
  };
}
