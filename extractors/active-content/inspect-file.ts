// Looks for active content in one file: what it is, what its inspector saw, and what holds for any file. Runs in the
// sandbox. Trouble with the file is a problem of the answer, never an answer without findings.
import { readFile, stat } from 'node:fs/promises';
import { AppError, asAppError } from '../../contract/app-error.ts';
import type { PartProblem } from '../../contract/contained.ts';
import type { FileInspection, Observation } from '../../contract/inspection.ts';
import { partProblem } from '../containers/part-problem.ts';
import { inspectAny } from './any/inspect-any.ts';
import type { FileFamily, Recognised } from './family.ts';
import { recogniseFamily } from './file-family.ts';
import type { Inspected, InspectedFile } from './inspector.ts';
import { inspectorOf } from './inspectors.registry.ts';

export interface InspectionRequest {
  readonly path: string;
  /** As its container or the user calls it. */
  readonly name: string | null;
  /** As its container states it, when cleaning changed it. */
  readonly statedName: string | null;
  readonly isMailBody: boolean;
  /** Its type where it was opened as a container: its parts are looked at one by one. */
  readonly openedAs: string | null;
}

const MAX_WHERE_CHARS = 200;
/** A file with more places than this says no more by naming them all. */
const MAX_PLACES_PER_CODE = 20;

/**
 * @param maxFileBytes a larger file is not looked at, and said so
 * @throws AppError file.unreadable (the disk), and what a defect throws; trouble with the content is in `problems`
 */
export async function inspectFile(request: InspectionRequest, maxFileBytes: number): Promise<FileInspection> {
  if ((await sizeOf(request.path)) > maxFileBytes) {
    return {
      mediaType: 'application/octet-stream',
      observations: [],
      problems: [partProblem('file.too_large')],
    };
  }
  const bytes = await readFile(request.path).catch((cause: unknown) => {
    throw new AppError('file.unreadable', 'the file could not be read', { cause });
  });
  return inspectBytes(bytes, request);
}

async function sizeOf(path: string): Promise<number> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new AppError('file.unreadable', 'the file could not be read', { cause });
  });
  return size;
}

/** The same on bytes at hand. */
export async function inspectBytes(
  bytes: Buffer,
  { name, statedName, isMailBody, openedAs }: Omit<InspectionRequest, 'path'>,
): Promise<FileInspection> {
  const { family, mediaType } = asOpened(await recogniseFamily(bytes, name, isMailBody), openedAs);
  const file: InspectedFile = { bytes, name, family, isMailBody };
  const own = await lookAt(file);
  const any = await inspectAny({ ...file, statedName, mediaType: own.mediaType ?? mediaType });
  return {
    mediaType: own.mediaType ?? mediaType,
    observations: withoutRepeats([...own.observations, ...any.observations]),
    problems: [...(own.problems ?? []), ...(any.problems ?? [])],
  };
}

/** Archives and OLE files have inspectors of their own; the text of a mail is no page of HTML, whatever it holds. */
const OF_THEIR_OWN: ReadonlySet<FileFamily> = new Set(['zip', 'ooxml', 'odf', 'ole']);

function asOpened(found: Recognised, openedAs: string | null): Recognised {
  if (openedAs === null || OF_THEIR_OWN.has(found.family)) return found;
  return { family: 'container', mediaType: openedAs };
}

async function lookAt(file: InspectedFile): Promise<Inspected> {
  const inspector = inspectorOf(file.family);
  if (!inspector) return unchecked(partProblem('inspection.unknown_format', file.family));
  try {
    return await inspector.inspect(file);
  } catch (error) {
    const known = asAppError(error);
    if (known.kind !== 'input' && known.kind !== 'limit') throw known;
    return unchecked({ code: known.code, detail: known.message });
  }
}

function unchecked(problem: PartProblem): Inspected {
  return { observations: [], problems: [problem] };
}

function withoutRepeats(observations: readonly Observation[]): readonly Observation[] {
  const places = new Map<string, Set<string>>();
  return observations.flatMap(({ code, where }) => {
    const known = places.get(code) ?? new Set();
    places.set(code, known);
    const short = where.slice(0, MAX_WHERE_CHARS);
    if (known.has(short) || known.size >= MAX_PLACES_PER_CODE) return [];
    known.add(short);
    return [{ code, where: short }];
  });
}
