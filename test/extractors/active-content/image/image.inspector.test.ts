// Pictures: whole and plain ones are clean; what stands after them is told by what it is; broken ones are never clean.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';
import {
  bmp,
  film,
  gif,
  heic,
  jpeg,
  jpegSegment,
  phoneTrailer,
  png,
  pngChunk,
  tiff,
  webp,
} from '../../../support/picture-builder.ts';
import { buildZip } from '../../../support/zip-builder.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const ZIP = buildZip([{ name: 'a.txt', content: 'ciao' }]);
const PICTURES = [
  ['PNG', 'a.png', png()],
  ['JPEG', 'a.jpg', jpeg()],
  ['GIF', 'a.gif', gif()],
  ['BMP', 'a.bmp', bmp()],
  ['WebP', 'a.webp', webp()],
  ['TIFF', 'a.tif', tiff()],
  ['TIFF, big-endian', 'a.tif', tiff({ isBigEndian: true })],
  ['HEIC', 'a.heic', heic()],
] as const;

describe.each(PICTURES)('%s', (_, name, bytes) => {
  const look = (...more: readonly Uint8Array[]) => activeLook(Buffer.concat([bytes, ...more]), { name });

  it('is clean when whole, with padding too', async () => {
    expect(await look()).toMatchObject({ codes: [], problems: [], verdict: 'ok' });
    expect(await look(Buffer.from('\r\n'), Buffer.alloc(40))).toMatchObject({ codes: [], verdict: 'ok' });
  });

  it('tells of data after it', async () => {
    expect(await look(Buffer.from('ciao a tutti'))).toMatchObject({
      codes: ['file.trailing_data'],
      verdict: 'warn',
    });
  });

  it.each([
    ['an archive', ZIP],
    ['a PDF', PDF],
    ['a page', Buffer.from('\n<html><script>x()</script></html>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 1)])],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is refused with %s after it', async (__, second) => {
    const { codes, verdict } = await look(second);
    expect(codes).toContain('file.two_formats');
    expect(verdict).toBe('reject');
  });

  it('is never clean when cut off', async () => {
    const reached = new Set<string>();
    for (let length = 1; length < bytes.length; length++)
      reached.add((await activeLook(bytes.subarray(0, length), { name })).verdict);
    expect([...reached]).not.toContain('ok');
  });

  it('with changed bits ends in a verdict, not in an error', async () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(['ok', 'warn', 'unreadable', 'reject']).toContain((await activeLook(changed, { name })).verdict);
    }
  });
});

describe('what is inside a picture stays inside', () => {
  const text = Buffer.from('<script>x()</script><?php x(); ?>');
  it.each([
    ['a text chunk', png([pngChunk('tEXt', text)])],
    ['a comment', jpeg([jpegSegment(0xfe, text)])],
    ['a preview in EXIF', jpeg([jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), jpeg()]))])],
  ])('%s', async (_, bytes) => {
    expect(await activeLook(bytes)).toMatchObject({ codes: [], verdict: 'ok' });
  });

  it('but under the name of a page it is a page', async () => {
    const seen = await activeLook(jpeg([jpegSegment(0xfe, text)]), { name: 'a.html' });
    expect(seen.codes).toEqual(expect.arrayContaining(['html.script', 'file.name_disagrees']));
    expect(seen.verdict).toBe('reject');
  });

  it('and a PDF in its first bytes opens as a PDF', async () => {
    expect((await activeLook(jpeg([jpegSegment(0xfe, PDF)]))).codes).toContain('file.two_formats');
  });
});

describe('photos of telephones', () => {
  const mpf = jpegSegment(0xe2, Buffer.from('MPF\0II*\0'));
  const motion = jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x GCamera:MotionPhoto="1"/>'));
  const photo = (announcement: readonly Buffer[], ...after: readonly Uint8Array[]) =>
    activeLook(Buffer.concat([jpeg(announcement), ...after]), { name: 'a.jpg' });

  it('more versions of the photo, as it says itself', async () => {
    expect(await photo([mpf], jpeg(), jpeg())).toMatchObject({
      codes: ['image.further_picture'],
      verdict: 'ok',
    });
  });
  it('a second photo that nothing speaks of', async () => {
    expect(await photo([], jpeg())).toMatchObject({ codes: ['file.trailing_data'], verdict: 'warn' });
  });
  it('a film', async () => {
    expect(await photo([motion], film())).toMatchObject({ codes: ['image.video'], verdict: 'warn' });
    expect(await photo([], film())).toMatchObject({ codes: ['file.two_formats'], verdict: 'reject' });
  });
  it('data of the telephone', async () => {
    const time = { name: 'Image_UTC_Data', content: Buffer.from('1700000000000') };
    expect(await photo([], phoneTrailer([time]))).toMatchObject({
      codes: ['image.phone_data'],
      verdict: 'ok',
    });
    const withFilm = phoneTrailer([time, { name: 'MotionPhoto_Data', content: film() }]);
    expect(await photo([], withFilm)).toMatchObject({
      codes: ['image.phone_data', 'image.video'],
      verdict: 'warn',
    });
    const withArchive = phoneTrailer([time, { name: 'a', content: ZIP }]);
    expect((await photo([], withArchive)).codes).toContain('file.two_formats');
    expect((await photo([], Buffer.from('nascosto'), phoneTrailer([time]))).codes).toContain(
      'file.trailing_data',
    );
  });
  it('a film as a box of its own', async () => {
    const mpvd = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from('mpvd'), Buffer.alloc(8)]);
    expect((await activeLook(heic([mpvd]), { name: 'a.heic' })).codes).toEqual(['image.video']);
  });
});

describe('pictures that are not whole', () => {
  const pixels = (bytes: Buffer) => activeLook(bytes);
  it.each([
    ['a wrong check sum', Buffer.from(png()).fill(1, 20, 21)],
    ['no size', png([], [0, 0])],
    ['more pixels than any scan', png([], [100_000, 100_000])],
    ['more pixels than any scan in a GIF', gif([65_535, 65_535])],
    ['no lines', jpeg([], 0)],
    ['a strip outside the file', tiff({ stripStart: 5_000 })],
    ['directories in a circle', tiff({ next: 16 })],
    [
      'a picture format nobody walks',
      Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]),
    ],
  ])('%s', async (_, bytes) => {
    expect((await pixels(bytes)).verdict).toBe('unreadable');
  });

  it('a size that the file invents hides nothing', async () => {
    const hidden = Buffer.concat([bmp(1_000), Buffer.from('nascosto')]);
    expect((await activeLook(hidden, { name: 'a.bmp' })).codes).toEqual(['file.trailing_data']);
  });
});
