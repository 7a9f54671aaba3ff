// What can be wrong with a file of any kind: a program, a second format inside, a name that lies.
import type { Observation } from '../../../contract/inspection.ts';
import type { FileFamily } from '../family.ts';
import type { Inspected, InspectedFile } from '../inspector.ts';
import { inspectPage } from '../markup/html.inspector.ts';
import { archiveProgram } from './archive-program.ts';
import { diskImage } from './disk-image.ts';
import { nameObservations } from './name-look.ts';
import { secondFormats } from './polyglot.ts';

export interface AnyFile extends InspectedFile {
  readonly family: FileFamily;
  readonly mediaType: string;
  readonly statedName: string | null;
}

/** Windows and macOS open a file by its name: under one of these any content is read as a page. */
const PAGE_NAME = /\.(?:x?html?|shtml|xht)$/i;
const IS_PAGE: ReadonlySet<FileFamily> = new Set(['html', 'empty']);

export async function inspectAny(file: AnyFile): Promise<Inspected> {
  const { bytes, family, mediaType } = file;
  const byName = PAGE_NAME.test(file.name ?? '') && !IS_PAGE.has(family) ? inspectPage(file) : null;
  const image = family === 'unknown' ? diskImage(bytes) : null;
  const archive = family === 'zip' ? await archiveProgram(bytes) : null;
  const observations: readonly Observation[] = [
    ...(family === 'program' ? [{ code: 'file.program', where: mediaType } as const] : []),
    ...(archive === null ? [] : [{ code: 'file.program', where: archive } as const]),
    ...(image === null ? [] : [{ code: 'file.disk_image', where: image } as const]),
    ...(await secondFormats(bytes, family, file.name)),
    ...nameObservations(file),
    ...(byName?.observations ?? []),
  ];
  return { observations, problems: byName?.problems ?? [] };
}
