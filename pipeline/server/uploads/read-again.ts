// A request that was served to its end and is sent again: read to know whether it is the same, kept nowhere.
import type { Multipart } from '@fastify/multipart';
import { intakePathOf } from './intake-path.ts';
import { storePart } from './store-part.ts';
import type { UploadClock } from './upload-clock.ts';
import type { UploadPrint } from './upload-print.ts';
import type { UploadQuota } from './upload-quota.ts';

export interface Reading {
  readonly clock: UploadClock;
  readonly quota: UploadQuota;
  readonly print: UploadPrint;
}

/** @throws AppError upload.too_slow, request.too_large */
export async function readAgain(
  parts: AsyncIterator<Multipart>,
  { clock, quota, print }: Reading,
): Promise<void> {
  let path: string | null = null;
  for (;;) {
    const { value: part, done } = await clock.waitFor(parts.next());
    if (done || part === undefined) return;
    if (part.type === 'field') {
      const value = String(part.value);
      print.field(part.fieldname, value);
      if (part.fieldname === 'path') path = value;
      continue;
    }
    quota.file();
    const reading = storePart(part.file, null, (bytes) => quota.bytes(bytes));
    const { sha256 } = await clock.waitFor(reading, (error) => part.file.destroy(error));
    print.file(intakePathOf(path ?? part.filename), sha256);
    path = null;
  }
}
