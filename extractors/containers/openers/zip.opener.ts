// Opens ZIP archives. What is wrong with one entry is said at that entry and the others are opened; what makes the
// whole untrustworthy (bytes used twice, two directories, no end) ends it before anything is handed out.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { outputCap } from '../bounded-inflate.ts';
import { type Contents, defineOpener, type OpenRequest } from '../opener.ts';
import { partProblem } from '../part-problem.ts';
import { isFolder, openEntry } from '../zip/open-entry.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { readZipEnd, type ZipEnd } from '../zip/zip-end.ts';
import { isMacShadow, isOfficePackage } from '../zip/zip-furniture.ts';
import { nameOfEntry } from '../zip/zip-names.ts';
import { checkPlaces, type EntryPlace, placeOf } from '../zip/zip-places.ts';

/** One page that packs too well may be an honest blank scan; so many are a bomb. */
const MAX_RATIO_ENTRIES = 3;

export const zipOpener = defineOpener({
  id: 'zip',
  mediaTypes: ['application/zip'],
  about: 'ZIP archives: every entry, its real bytes counted',
  open: openZip,
});

async function openZip(request: OpenRequest): Promise<Contents> {
  const end = readZipEnd(request.bytes);
  if (end.entryCount > request.limits.maxParts)
    throw new AppError('container.too_many_parts', `${end.entryCount} entries`);
  const { entries, problems } = await readZipDirectory(end);
  const broken = problems[0];
  if (broken && entries.length === 0) throw new AppError(broken.code, broken.detail ?? undefined);
  if (isOfficePackage(entries.map(nameOfEntry)))
    throw new AppError('container.unsupported', 'office package');
  const places = entries.map((entry) => placeOf(end.archive, entry, end.directoryStart));
  const hidden = checkPlaces(end.archive, places, end.directoryStart);
  await handOut(
    places.filter(({ entry }) => !isFolder(entry)),
    request,
  );
  return { problems: [...problems, ...hidden, ...bytesAround(end)] };
}

/** @throws AppError container.ratio, container.too_large, and what `keep` throws: what was kept stays kept */
async function handOut(places: readonly EntryPlace[], { keep, limits }: OpenRequest): Promise<void> {
  let bytesLeft = limits.maxTotalBytes;
  let ratioEntries = 0;
  for (const place of places) {
    const cap = outputCap(limits, place.packed.length, bytesLeft);
    const opened = openEntry(place, cap);
    bytesLeft -= opened.bytes?.length ?? (opened.problem ? opened.wastedBytes : 0);
    const name = nameOfEntry(place.entry);
    if (!isMacShadow(name, opened.bytes)) await keep({ name, role: 'attachment', ...opened });
    if (opened.problem?.code === cap.code && cap.isTotal) throw new AppError('container.too_large', 'in all');
    if (opened.problem?.code === 'container.ratio') ratioEntries += 1;
    if (ratioEntries >= MAX_RATIO_ENTRIES) throw new AppError('container.ratio', `${ratioEntries} entries`);
  }
}

function bytesAround(end: ZipEnd): PartProblem[] {
  return end.bytesAfter > 0
    ? [partProblem('container.damaged', `${end.bytesAfter} bytes after the end of the archive`)]
    : [];
}
