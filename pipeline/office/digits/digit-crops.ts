// Where the digits of a notice's fields stand on its pictures, with a neighbour on each side.
import type { Box } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import type { FieldName } from '../../../contract/words.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import type { Engine } from '../../engine/engine-options.ts';
import { loadReadings } from '../../stages/load-readings.ts';
import type { CheckableNotice } from '../checks/checkable-notices.ts';
import { symbolPlaces } from './symbol-places.ts';

export interface DigitCrop {
  readonly position: number;
  readonly page: number;
  readonly box: Box;
}

/** Above and below, of the digit's height. */
const MARGIN = 0.25;

/** By field; a field without a picture, or whose print cannot be cut into its characters, has none. */
export async function digitCrops(
  { outputsOf, blobs }: Pick<Engine, 'outputsOf' | 'blobs'>,
  { id, documentId, result }: CheckableNotice,
  fields: readonly FieldName[],
): Promise<ReadonlyMap<FieldName, readonly DigitCrop[]>> {
  const { check, extract } = await outputsOf(documentId);
  const checked = check?.notices.find(({ ordinal }) => noticeId(result.source.sha256, ordinal) === id);
  const pages = extract?.notices.find(({ ordinal }) => ordinal === checked?.ordinal)?.pages ?? [];
  const crops = new Map<FieldName, readonly DigitCrop[]>();
  for (const field of fields) {
    const { box, page, value } = checked?.fields[field] ?? { box: null, page: null, value: null };
    const ref = pages.find((each) => each.page === page);
    if (!box || page === null || !ref?.uprightSha256 || String(value) !== String(result.fields[field].value))
      continue;
    const [reading] = await loadReadings(blobs, [ref]);
    if (!reading) continue;
    const places = symbolPlaces(String(value), wordsIn(reading, box));
    crops.set(
      field,
      places.map(({ position, box: own }) => ({ position, page, box: cropOf(own, reading) })),
    );
  }
  return crops;
}

/** Words whose middle lies in the box. */
function wordsIn({ readings }: PageReading, [x, y, width, height]: Box) {
  return (readings[0]?.lines ?? [])
    .flatMap((line) => line.words)
    .filter(({ box }) => {
      const [middleX, middleY] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
      return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
    });
}

/** Three digits wide, the digit in the middle; it may end beside the page, where nothing is. */
function cropOf([x, y, width, height]: Box, { upright }: PageReading): Box {
  const unit = Math.max(1, Math.round(width));
  const left = Math.max(0, Math.round(x + width / 2 - unit * 1.5));
  const top = Math.max(0, Math.round(y - height * MARGIN));
  const bottom = Math.min(upright.heightPx, Math.round(y + height * (1 + MARGIN)));
  return [left, top, unit * 3, Math.max(1, bottom - top)];
}
