// What is read page by page, to spoil: a letter as PDF in two spellings, one with a file attached, and small pictures.
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type FuzzInput, plainInput } from '../fuzz-input.ts';

const MADE_ON = new Date('2026-01-01T00:00:00Z');
const SIDE_PX = 48;

export async function pageInputs(letter: Buffer): Promise<FuzzInput[]> {
  return [
    plainInput('pdf', 'lettera.pdf', letter),
    plainInput('pdf', 'oggetti.pdf', await packed(letter)),
    plainInput('pdf', 'allegati.pdf', await withAttachment(letter)),
    ...(await pictures()),
  ];
}

/** Objects in compressed streams: another way through the PDF parser. */
async function packed(letter: Buffer): Promise<Uint8Array> {
  const document = await PDFDocument.load(letter, { updateMetadata: false });
  return document.save({ useObjectStreams: true });
}

async function withAttachment(letter: Buffer): Promise<Uint8Array> {
  const document = await PDFDocument.load(letter, { updateMetadata: false });
  const dates = { creationDate: MADE_ON, modificationDate: MADE_ON };
  await document.attach(Buffer.from('nota allegata'), 'nota.txt', { mimeType: 'text/plain', ...dates });
  return document.save({ useObjectStreams: false });
}

async function pictures(): Promise<FuzzInput[]> {
  const raw = Buffer.from(
    Array.from({ length: SIDE_PX * SIDE_PX * 3 }, (_, at) => (at * 37 + (at >> 5)) % 256),
  );
  const picture = sharp(raw, { raw: { width: SIDE_PX, height: SIDE_PX, channels: 3 } });
  const named: readonly (readonly [string, Promise<Buffer>])[] = [
    ['foto.png', picture.clone().png().toBuffer()],
    [
      'foto.jpg',
      picture
        .clone()
        .withExif({ IFD0: { Copyright: 'prova' } })
        .jpeg()
        .toBuffer(),
    ],
    [
      'fax.tif',
      picture
        .clone()
        .toColourspace('b-w')
        .threshold()
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer(),
    ],
    ['foto.tif', picture.clone().tiff({ compression: 'lzw' }).toBuffer()],
    ['foto.gif', picture.clone().gif().toBuffer()],
    ['foto.webp', picture.clone().webp().toBuffer()],
  ];
  return Promise.all(named.map(async ([name, bytes]) => plainInput('image', name, await bytes)));
}
