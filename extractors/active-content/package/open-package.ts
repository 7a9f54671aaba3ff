// The parts of an office package (OOXML, ODF): a ZIP, read with the same bounds as any archive that strangers send.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { outputCap } from '../../containers/bounded-inflate.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../containers/container-limits.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { isFolder, openEntry } from '../../containers/zip/open-entry.ts';
import { readZipDirectory } from '../../containers/zip/zip-directory.ts';
import { readZipEnd } from '../../containers/zip/zip-end.ts';
import { nameOfEntry } from '../../containers/zip/zip-names.ts';
import { checkPlaces, placeOf } from '../../containers/zip/zip-places.ts';

/** Pictures of old programs (EMF, BMP) pack down to nothing: an honest one of some MB is no bomb. */
const PACKAGE_LIMITS = { ...DEFAULT_CONTAINER_LIMITS, ratioFreeBytes: 16 * 1024 * 1024 };

export interface OfficePackage {
  /** In the order of the directory, folders left out. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /**
   * The bytes of a part, null when there is none of the name (compared without case, as the programs do).
   * A part that cannot be had is said among {@link problems} and is null.
   */
  readonly read: (name: string) => Buffer | null;
  /** What could not be had so far, the whole archive's trouble first. */
  readonly problems: () => readonly PartProblem[];
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** @throws AppError container.damaged, container.ambiguous, container.overlap, container.too_many_parts … */
export async function openPackage(bytes: Buffer): Promise<OfficePackage> {
  const limits = PACKAGE_LIMITS;
  const end = readZipEnd(bytes);
  if (end.entryCount > limits.maxParts)
    throw new AppError('container.too_many_parts', `${end.entryCount} entries`);
  const { entries, problems: broken } = await readZipDirectory(end);
  const places = entries.map((entry) => placeOf(end.archive, entry, end.directoryStart));
  const problems: PartProblem[] = [...broken, ...checkPlaces(end.archive, places, end.directoryStart)];
  const files = places.filter(({ entry }) => !isFolder(entry));
  const names = files.map(({ entry }) => nameOfEntry(entry));
  const byName = new Map<string, (typeof files)[number]>();
  for (const [index, place] of files.entries()) {
    const key = keyOf(names[index] ?? '');
    if (byName.has(key)) problems.push(partProblem('container.ambiguous', 'two parts of one name'));
    else byName.set(key, place);
  }
  const opened = new Map<string, Buffer | null>();
  let bytesLeft = limits.maxTotalBytes;
  const open = (key: string): Buffer | null => {
    const place = byName.get(key);
    if (!place) return null;
    const entry = openEntry(place, outputCap(limits, place.packed.length, bytesLeft));
    bytesLeft -= entry.bytes?.length ?? (entry.problem ? entry.wastedBytes : 0);
    if (entry.problem) problems.push(entry.problem);
    return entry.bytes;
  };
  return {
    names,
    has: (name) => byName.has(keyOf(name)),
    read: (name) => {
      const key = keyOf(name);
      const known = opened.get(key);
      if (known !== undefined) return known;
      const found = open(key);
      opened.set(key, found);
      return found;
    },
    problems: () => problems,
    bytesBefore: end.bytesBefore,
    bytesAfter: end.bytesAfter,
  };
}

/** yes: `/word/document.xml`, `WORD\Document.xml` → `word/document.xml` */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
