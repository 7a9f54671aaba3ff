// The pictures of a notice's fields for its sheet: from the stored upright page pictures and the boxes of the
// check stage. A born-digital page has no stored picture; its values are text and need none.
import type { Result } from '../../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import { fieldPictures, type PicturePlace } from '../../outputs/field-pictures.ts';
import type { FieldPictures } from '../../outputs/sheet/index.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { BlobStore } from '../../store/blob-store.ts';

/** @param outputs what the stages of its document gave */
export async function picturesOf(
  result: Result,
  outputs: Partial<StageOutputs>,
  blobs: Pick<BlobStore, 'pathOf'>,
): Promise<FieldPictures> {
  const places: PicturePlace[] = [];
  for (const field of FIELD_NAMES) {
    const place = pictureOfField(result, outputs, field);
    if (place) places.push({ field, box: place.box, picturePath: await blobs.pathOf(place.sha256) });
  }
  return fieldPictures(places);
}

/** Where a field stands on its upright page picture; null where it was not read from a picture that was stored. */
export function pictureOfField(
  result: Result,
  outputs: Partial<StageOutputs>,
  field: PicturePlace['field'],
): { readonly sha256: string; readonly box: PicturePlace['box'] } | null {
  const place = placeOfField(result, outputs, field);
  const pages = outputs.extract?.notices.find(isOf(result))?.pages ?? [];
  const sha256 = pages.find((ref) => ref.page === place?.page)?.uprightSha256;
  return place && sha256 ? { sha256, box: place.box } : null;
}

/** Where a field stands on the upright picture of its page, stored or not; null where it was not read from a page. */
export function placeOfField(
  result: Result,
  { check }: Partial<StageOutputs>,
  field: PicturePlace['field'],
): { readonly page: number; readonly box: PicturePlace['box'] } | null {
  const { box, page } = check?.notices.find(isOf(result))?.fields[field] ?? { box: null, page: null };
  return box && page !== null ? { page, box } : null;
}

function isOf({ id, source }: Result): (notice: { readonly ordinal: number }) => boolean {
  return ({ ordinal }) => noticeId(source.sha256, ordinal) === id;
}
