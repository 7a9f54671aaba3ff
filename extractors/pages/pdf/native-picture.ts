// The picture of a scanned page at its own resolution, as pdf.js decoded it: nothing is resampled, and the page is not
// drawn a second time. Only for pages that are one picture and nothing else; any other page is rendered.
import type { PDFPageProxy } from 'pdfjs-dist';
import { type Channels, fromGray, fromRgb } from '../raster/channels.ts';
import { turnRaster } from '../raster/turn-raster.ts';
import type { Turn } from '../upright/turn.ts';
import { type DecodedPicture, decodedPicture } from './operator-arguments.ts';
import type { PageContent, Picture } from './page-content.ts';

/** The picture's edges lie this near to the page's, as a share of the side: boxes on the one are boxes on the other. */
const EDGE_SHARE = 0.004;
/** How far a matrix entry that should be none may be from it, as a share of the page. */
const STRAIGHT_SHARE = 0.002;

/** @returns null when the page has to be rendered */
export function nativePicture(
  page: PDFPageProxy,
  content: PageContent,
  size: { readonly widthPx: number; readonly heightPx: number },
): Channels | null {
  const [picture] = content.pictures;
  if (!picture || content.pictures.length > 1 || content.hasDrawing || !picture.name) return null;
  const turn = turnOf(picture, size);
  const decoded = turn === null ? null : decodedPicture(page, picture.name);
  const channels = decoded && channelsOf(decoded);
  if (turn === null || !channels) return null;
  return {
    gray: turnRaster(channels.gray, turn),
    color: channels.color && {
      darkest: turnRaster(channels.color.darkest, turn),
      lightest: turnRaster(channels.color.lightest, turn),
    },
  };
}

/** Clockwise turn from the picture's own pixels to the page; null when it is mirrored, oblique or does not fill it. */
function turnOf(
  { matrix, box }: Picture,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): Turn | null {
  const [x, y, width, height] = box;
  const isFilling =
    Math.abs(x) <= EDGE_SHARE * widthPx &&
    Math.abs(y) <= EDGE_SHARE * heightPx &&
    Math.abs(x + width - widthPx) <= EDGE_SHARE * widthPx &&
    Math.abs(y + height - heightPx) <= EDGE_SHARE * heightPx;
  if (!isFilling) return null;
  const [a, b, , d, e] = matrix;
  const none = STRAIGHT_SHARE * Math.max(widthPx, heightPx);
  // A picture's first row is at the top of the unit square, whose y runs upwards; the page's runs downwards.
  if (Math.abs(b) <= none && Math.abs(d) <= none) {
    if (a > 0 && e < 0) return 0;
    return a < 0 && e > 0 ? 180 : null;
  }
  if (Math.abs(a) > none || Math.abs(e) > none) return null;
  if (b > 0 && d > 0) return 90;
  return b < 0 && d < 0 ? 270 : null;
}

function channelsOf({ width, height, layout, data }: DecodedPicture): Channels | null {
  if (layout === 'bits') return fromGray(unpackBits(data, width, height), width, height, 1);
  if (layout === 'rgb') return fromRgb(data, width, height, 3);
  // Anything that lets the page shine through is for a renderer.
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return null;
  return fromRgb(data, width, height, 4);
}

/** One bit a pixel, rows padded to bytes, 1 is white. */
function unpackBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      if (byte & (128 >> (x & 7))) out[y * width + x] = 255;
    }
  }
  return out;
}
