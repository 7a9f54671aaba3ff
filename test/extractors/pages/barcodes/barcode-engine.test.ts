// Codes printed at their real sizes on a page at 300 dpi are decoded, upright or on their side, and say what they say.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { PageReading } from '../../../../contract/page-reading.ts';
import { barcodeCandidates } from '../../../../extractors/fields/barcode-candidates.ts';
import { createBarcodeEngine } from '../../../../extractors/pages/barcodes/barcode-engine.ts';
import { createRaster, type GrayRaster } from '../../../../extractors/pages/raster/gray-raster.ts';
import { shrink } from '../../../../extractors/pages/raster/resample.ts';
import { turnRaster } from '../../../../extractors/pages/raster/turn-raster.ts';
import { pageOf } from '../../../support/page-builder.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
});

const AVVISO = '301000000000012345';
const QR = `PAGOPA|002|${AVVISO}|99999999990|123456`;
const DATA_MATRIX = [
  `codfase=NBPA;18${AVVISO}12000012345678`,
  '1000001234563896',
  '1P199999999990',
  'RSSMRA85T10A562S',
  'ESEMPIO ORTENSIA'.padEnd(40),
  'Notifica n. 1'.padEnd(110),
  ' '.repeat(12),
  'A',
].join('');
/** Millimetres of a module, as printed on slips and labels, in pixels at 300 dpi. */
const MODULE_PX = { QRCode: 8, DataMatrix: 5, Code128: 4, ITF: 4 } as const;
const BAR_PX = 120;

type Format = keyof typeof MODULE_PX;

async function pageWith(format: Format, text: string): Promise<GrayRaster> {
  const { symbol, error } = await writeBarcode(text, { format, scale: 1, addQuietZones: false });
  if (error) throw new Error(error);
  const page = createRaster(2_480, 1_200);
  const size = MODULE_PX[format];
  const isLinear = format === 'Code128' || format === 'ITF';
  for (let y = 0; y < (isLinear ? BAR_PX : symbol.height * size); y++) {
    const row = isLinear ? 0 : Math.floor(y / size);
    for (let x = 0; x < symbol.width * size; x++) {
      const value = symbol.data[row * symbol.width + Math.floor(x / size)] ?? 255;
      page.data[(300 + y) * page.width + 400 + x] = value;
    }
  }
  return page;
}

const engine = createBarcodeEngine();
async function candidatesOn(raster: GrayRaster): Promise<Record<string, string>> {
  const reading: PageReading = pageOf('', { barcodes: await engine.read(raster) });
  return Object.fromEntries(barcodeCandidates(reading).map(({ field, value }) => [field, value]));
}

const ROWS: readonly [Format, string, Record<string, string>][] = [
  ['QRCode', QR, { codiceAvviso: AVVISO, importoTotale: '123456' }],
  [
    'DataMatrix',
    DATA_MATRIX,
    { codiceAvviso: AVVISO, importoTotale: '123456', codiceFiscale: 'RSSMRA85T10A562S' },
  ],
  ['Code128', 'RA123456785IT', { numeroRaccomandata: 'RA123456785IT' }],
  ['Code128', '153412345678', { numeroRaccomandata: '153412345678' }],
  ['ITF', '153412345678', { numeroRaccomandata: '153412345678' }],
];

describe('codes on a page', () => {
  it.each(ROWS)('%s is read', async (format, text, expected) => {
    expect(await candidatesOn(await pageWith(format, text))).toEqual(expected);
  });

  it.each(ROWS)('%s is read on its side', async (format, text, expected) => {
    expect(await candidatesOn(turnRaster(await pageWith(format, text), 90))).toEqual(expected);
  });

  it.each(ROWS.slice(0, 2))(
    '%s is read at half size too, as on pages of which only the head is read',
    async (format, text, expected) => {
      expect(await candidatesOn(shrink(await pageWith(format, text), 2))).toEqual(expected);
    },
  );

  it.each([
    ['Code128', '12345678'],
    ['Code128', '09720240123456751000'],
    ['ITF', '301000000000012345'],
  ] as const)('%s %s is no tracking number', async (format, text) => {
    expect(await candidatesOn(await pageWith(format, text))).toEqual({});
  });
});
