// The pictures of a notice's fields for its sheet, for the notices of a run.
import type { Result } from '../../contract/result.schema.ts';
import { picturesOf } from '../office/papers/notice-pictures.ts';
import type { FieldPictures } from '../outputs/sheet/index.ts';
import type { Office } from './open-office.ts';
import type { BatchRun } from './run-batch.ts';

export async function picturesFor(
  { engine }: Pick<Office, 'engine'>,
  run: BatchRun,
  result: Result,
): Promise<FieldPictures> {
  const documentId = run.intakes.find((intake) => intake.results.some((r) => r.id === result.id))?.documentId;
  if (!documentId) return new Map();
  return picturesOf(result, await engine.outputsOf(documentId), engine.blobs);
}
