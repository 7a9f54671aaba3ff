// Files that no reader should choke on, made in the test so that nothing large lies in the repository.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** File name → bytes. */
export async function badFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const whole = await pdfBytes(false);
  return new Map<string, Uint8Array>([
    ['vuoto.pdf', new Uint8Array(0)],
    ['troncato.pdf', whole.subarray(0, Math.floor(whole.length / 3))],
    ['password.pdf', await pdfBytes(true)],
    ['enorme.png', hugePng(30_000, 30_000)],
    ['testo.pdf', Buffer.from('Gentile cliente, questo non è un PDF.\n'.repeat(20))],
  ]);
}

export async function writeBadFiles(folder: string): Promise<void> {
  for (const [name, bytes] of await badFiles()) await writeFile(join(folder, name), bytes);
}

async function pdfBytes(isProtected: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf
    .addPage([595, 842])
    .drawText('Gentile cliente, in allegato la fattura.', { x: 60, y: 700, size: 11, font });
  if (isProtected) pdf.encrypt({ userPassword: 'segreta', ownerPassword: 'altra' });
  return pdf.save({ useObjectStreams: false });
}

/** A valid 1-bit grey PNG: a few kB of file, hundreds of megapixels of picture. */
function hugePng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
