// The pictures of a notice's fields for its sheet: from the stored upright page pictures and the boxes of the
// check stage. A born-digital page has no stored picture; its values are text and need none.
import type { Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { noticeId } from '../drafting/notice-id.ts';
import { fieldPictures, type PicturePlace } from '../outputs/field-pictures.ts';
import type { FieldPictures } from '../outputs/sheet/index.ts';
import type { StageOutputs } from '../stages/stage-outputs.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Office } from './open-office.ts';
import type { BatchRun } from './run-batch.ts';

export async function picturesFor({ engine }: Office, run: BatchRun, result: Result): Promise<FieldPictures> {
  const documentId = run.intakes.find((intake) => intake.results.some((r) => r.id === result.id))?.documentId;
  if (!documentId) return new Map();
  return picturesOf(result, await engine.outputsOf(documentId), engine.blobs);
}

/** @param outputs what the stages of its document gave */
export async function picturesOf(
  result: Result,
  { check, extract }: Partial<StageOutputs>,
  blobs: Pick<BlobStore, 'pathOf'>,
): Promise<FieldPictures> {
  const checked = check?.notices.find((n) => noticeId(result.source.sha256, n.ordinal) === result.id);
  const pages = extract?.notices.find((n) => n.ordinal === checked?.ordinal)?.pages ?? [];
  const places: PicturePlace[] = [];
  for (const field of FIELD_NAMES) {
    const { box, page } = checked?.fields[field] ?? { box: null, page: null };
    const sha256 = pages.find((ref) => ref.page === page)?.uprightSha256;
    if (box && sha256) places.push({ field, box, picturePath: await blobs.pathOf(sha256) });
  }
  return fieldPictures(places);
}
