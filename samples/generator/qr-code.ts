// QR codes as black squares on a sheet, from the writer that comes with the barcode reader. Nothing is fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { PAGE_HEIGHT, type Sheet } from './sheet.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
const bytes = readFileSync(wasm);
prepareZXingModule({
  overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
});

/** Draws the text as a QR code of `size` points with its top left corner at x, y. */
export async function drawQrCode(
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  text: string,
): Promise<void> {
  const { symbol, error } = await writeBarcode(text, {
    format: 'QRCode',
    scale: 1,
    addQuietZones: false,
    options: 'ecLevel=M',
  });
  if (error) throw new Error(`QR code not written: ${error}`);
  const module = size / symbol.width;
  for (let row = 0; row < symbol.height; row += 1) {
    for (let column = 0; column < symbol.width; column += 1) {
      if (symbol.data[row * symbol.width + column] !== 0) continue;
      sheet.page.drawRectangle({
        x: x + column * module,
        y: PAGE_HEIGHT - y - (row + 1) * module,
        width: module * 1.02,
        height: module * 1.02,
      });
    }
  }
}
