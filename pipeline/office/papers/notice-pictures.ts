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

/** Where a field stands on its upright page picture; null where it was not read from a picture. */
export function pictureOfField(
  result: Result,
  { check, extract }: Partial<StageOutputs>,
  field: PicturePlace['field'],
): { readonly sha256: string; readonly box: PicturePlace['box'] } | null {
  const checked = check?.notices.find((n) => noticeId(result.source.sha256, n.ordinal) === result.id);
  const pages = extract?.notices.find((n) => n.ordinal === checked?.ordinal)?.pages ?? [];
  const { box, page } = checked?.fields[field] ?? { box: null, page: null };
  const sha256 = pages.find((ref) => ref.page === page)?.uprightSha256;
  return box && sha256 ? { sha256, box } : null;
}
