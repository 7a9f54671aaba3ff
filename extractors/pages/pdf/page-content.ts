// What a PDF page draws, in drawing order: every glyph with its place and whether a reader of the paper would see
// it, and where pictures lie. Walks pdf.js's operator list with the arithmetic of PDF 32000-1 §9.4.
import type { PDFPageProxy } from 'pdfjs-dist';
import { AppError } from '../../../contract/app-error.ts';
import { type Box, IDENTITY, mapBox, multiply, type Transform } from '../../../contract/geometry.ts';
import {
  fontOf,
  isAlmostTransparent,
  isLostPicture,
  isMatrix,
  pictureDecoded,
  pixelSize,
} from './operator-arguments.ts';
import { type Glyph, showText, startState, type TextState } from './text-state.ts';

export interface Picture {
  readonly box: Box;
  /** Unit square → page pixels. */
  readonly matrix: Transform;
  /** Under which pdf.js keeps its pixels; null for masks and inline pictures. */
  readonly name: string | null;
  readonly order: number;
  /** Pixels across and down; null when the list does not say. */
  readonly pixels: readonly [number, number] | null;
}

export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Picture[];
  /** A picture of the page did not decode here: if nothing else shows either, the page is damaged, not blank. */
  readonly hasLostPicture: boolean;
  /** Lines, areas or shadings are drawn, or something is laid over in another way than plainly. */
  readonly hasDrawing: boolean;
}

const UNIT_SQUARE: Box = [0, 0, 1, 1];

/** @param toPage user space → page pixels */
export async function readPageContent(page: PDFPageProxy, toPage: Transform): Promise<PageContent> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const list = await page.getOperatorList().catch((cause: unknown) => {
    throw new AppError('pdf.damaged', 'the page content does not parse', { cause });
  });
  const named = list.fnArray.flatMap((fn, at) =>
    fn === OPS.paintImageXObject ? (nameOf(list.argsArray[at]?.[0]) ?? []) : [],
  );
  await Promise.all([...new Set(named)].map((name) => pictureDecoded(page, name)));
  const glyphs: Glyph[] = [];
  const pictures: Picture[] = [];
  const stack: TextState[] = [];
  let hasLostPicture = false;
  let hasDrawing = false;
  let state: TextState = startState(toPage);
  let textMatrix: Transform = IDENTITY;
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;
  const moveText = (dx: number, dy: number) => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const push = () => stack.push({ ...state });
  const pop = () => {
    state = stack.pop() ?? state;
  };
  const concat = (matrix: unknown) => {
    if (isMatrix(matrix)) state.ctm = multiply(state.ctm, fromPdfMatrix(matrix));
  };
  const addPicture = (
    order: number,
    matrix: Transform,
    pixels: readonly [number, number] | null,
    name: string | null,
  ) => pictures.push({ box: mapBox(matrix, UNIT_SQUARE), matrix, name, order, pixels });

  list.fnArray.forEach((fn, order) => {
    const args: readonly unknown[] = list.argsArray[order] ?? [];
    const number = (at: number) => (typeof args[at] === 'number' ? args[at] : 0);
    switch (fn) {
      case OPS.save:
        push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
      case OPS.endGroup:
        pop();
        break;
      case OPS.beginGroup:
        hasDrawing = true;
        push();
        break;
      case OPS.constructPath:
        // A path that is only ended draws nothing: it clips.
        hasDrawing ||= args[0] !== OPS.endPath;
        break;
      case OPS.shadingFill:
        hasDrawing = true;
        break;
      case OPS.transform:
        concat(args);
        break;
      case OPS.paintFormXObjectBegin:
        push();
        concat(args[0]);
        break;
      case OPS.beginAnnotation:
        push();
        state = startState(toPage);
        concat(args[2]);
        concat(args[3]);
        break;
      case OPS.setGState:
        state.isTransparent = isAlmostTransparent(args[0]) ?? state.isTransparent;
        break;
      case OPS.beginText:
        textMatrix = IDENTITY;
        x = y = lineX = lineY = 0;
        break;
      case OPS.setFont:
        state.font = fontOf(page, args[0]);
        state.fontSize = number(1);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        state.hScale = number(0) / 100;
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.mode = number(0);
        break;
      case OPS.setTextMatrix: {
        const matrix = isMatrix(args[0]) ? args[0] : args;
        if (isMatrix(matrix)) textMatrix = fromPdfMatrix(matrix);
        x = y = lineX = lineY = 0;
        break;
      }
      case OPS.moveText:
        moveText(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        moveText(number(0), number(1));
        break;
      case OPS.nextLine:
        moveText(0, state.leading);
        break;
      case OPS.showText:
        x += showText(state, textMatrix, x, y, args[0], order, glyphs);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        addPicture(order, state.ctm, pixelSize(args), fn === OPS.paintImageXObject ? nameOf(args[0]) : null);
        hasLostPicture ||= isLostPicture(page, args[0]);
        break;
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintInlineImageXObjectGroup:
        for (const matrix of groupMatrices(args)) {
          addPicture(order, multiply(state.ctm, fromPdfMatrix(matrix)), null, null);
        }
        break;
      default:
    }
  });
  return { glyphs, pictures, hasLostPicture, hasDrawing };
}

/** PDF writes [a b c d e f] for x' = ax + cy + e, y' = bx + dy + f. */
export function fromPdfMatrix(m: readonly number[]): Transform {
  return [m[0] ?? 1, m[2] ?? 0, m[4] ?? 0, m[1] ?? 0, m[3] ?? 1, m[5] ?? 0, 0, 0, 1];
}

function nameOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function groupMatrices(args: readonly unknown[]): readonly (readonly number[])[] {
  const list: unknown = args.find(Array.isArray);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const matrix =
      typeof item === 'object' && item !== null && 'transform' in item ? item.transform : undefined;
    return isMatrix(matrix) ? [matrix] : [];
  });
}
