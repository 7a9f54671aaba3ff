// Where the fields of each entry of the roll stand, for a reviewer's eye: on the page as it came, and as an address of the
// picture of that place. Found anew in the readings that the entry was made from; nothing of it is stored.
import { type Box, mapBox } from '../../../contract/geometry.ts';
import { ENTRY_FIELDS, type EntryField } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { entryPlaces } from '../../../extractors/fields/index.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import { loadReadings } from '../../stages/load-readings.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { BlobStore } from '../../store/blob-store.ts';

export interface ShownPlace {
  readonly page: number;
  /** In pixels of the page as it came, as in results. */
  readonly box: Box;
  /** Of the upright picture, with a margin: whole pixels. */
  readonly upright: Box;
}

export type ShownPlaces = Readonly<Partial<Record<EntryField, ShownPlace>>>;

const MARGIN_PX = 14;

/** In the order of the entries; empty for a notice without. @throws AppError where a reading is not in the store */
export async function placesOfEntries(
  { id, source }: Result,
  { extract }: Partial<StageOutputs>,
  blobs: BlobStore,
): Promise<readonly ShownPlaces[]> {
  const own = extract?.notices.find(({ ordinal }) => noticeId(source.sha256, ordinal) === id);
  if (!own || own.ruoli.length === 0) return [];
  const readings = await loadReadings(blobs, own.pages);
  return entryPlaces(readings, own.ruoli).map((places) => {
    const shown = ENTRY_FIELDS.flatMap((field): [EntryField, ShownPlace][] => {
      const place = places[field];
      const reading = readings.find(({ page }) => page === place?.page);
      if (!place || !reading) return [];
      const box = mapBox(reading.upright.toOriginal, place.box);
      return [[field, { page: place.page, box, upright: withMargin(place.box) }]];
    });
    return Object.fromEntries(shown);
  });
}

function withMargin([x, y, width, height]: Box): Box {
  const left = Math.max(0, Math.floor(x - MARGIN_PX));
  const top = Math.max(0, Math.floor(y - MARGIN_PX));
  return [left, top, Math.ceil(x + width + MARGIN_PX) - left, Math.ceil(y + height + MARGIN_PX) - top];
}
