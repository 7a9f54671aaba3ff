// Active content of OLE2 compound files: old Word, Excel and PowerPoint, Outlook messages, encrypted Office files. A file
// of another program is never called checked.
import { AppError, asAppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { type CfbStorage, readCfbTree } from '../../containers/cfb/cfb-tree.ts';
import { streamBytes } from '../../containers/msg/msg-props.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { type Found, Sightings } from '../sightings.ts';
import { inspectWorkbook } from './excel/excel.ts';
import { ATTACHMENT, inspectMessage } from './message/message.ts';
import { inspectPresentation } from './powerpoint/powerpoint.ts';
import { storageSigns } from './storage-signs.ts';
import { everyStorage, hasStream } from './storage-walk.ts';
import { inspectWordDocument } from './word/word.ts';

interface Program {
  /** The stream in the root that shows it. */
  readonly stream: string;
  readonly mediaType: string;
  inspect(root: CfbStorage, stream: Buffer, found: Found): void;
}

const PROGRAMS: readonly Program[] = [
  {
    stream: '__properties_version1.0',
    mediaType: 'application/vnd.ms-outlook',
    inspect: (root, _stream, found) => inspectMessage(root, found),
  },
  { stream: 'WordDocument', mediaType: 'application/msword', inspect: inspectWordDocument },
  {
    stream: 'Workbook',
    mediaType: 'application/vnd.ms-excel',
    inspect: (_root, stream, found) => inspectWorkbook(stream, found),
  },
  {
    stream: 'Book',
    mediaType: 'application/vnd.ms-excel',
    inspect: (_root, stream, found) => inspectWorkbook(stream, found),
  },
  {
    stream: 'PowerPoint Document',
    mediaType: 'application/vnd.ms-powerpoint',
    inspect: (root, document, found) =>
      inspectPresentation({ document, user: streamBytes(root, 'Current User') }, found),
  },
];
/** An Office file with a password, and one under rights management. [MS-OFFCRYPTO] 1.3.3, 2.2. */
const ENCRYPTED_STREAMS = ['EncryptedPackage', '\u0009DRMContent', 'EncryptedSummary'];

export const oleInspector = defineInspector({
  id: 'ole',
  families: ['ole'],
  about: 'DOC, XLS, PPT, MSG and encrypted Office files: macros, objects, fields, formulas, links',
  inspect: ({ bytes }) => inspectOle(bytes),
});

/** @throws AppError container.damaged, container.overlap, container.too_deep, container.too_many_parts */
export function inspectOle(bytes: Buffer): Inspected {
  const { root, isBroken } = readCfbTree(bytes);
  const programs = PROGRAMS.filter(({ stream }) => hasStream(root, stream));
  const isMessage = programs[0]?.mediaType === 'application/vnd.ms-outlook';
  const seen = new Sightings();
  storageSigns(isMessage ? withoutAttachments(root) : root, seen.found);
  const problems: PartProblem[] = [
    ...(isBroken ? [partProblem('container.damaged', 'the directory of the file breaks off')] : []),
    ...encryption(root),
    ...unreadable(root),
    ...ambiguous(root),
  ];
  for (const { stream, inspect } of programs)
    problems.push(
      ...problemsIn(() => inspect(root, streamBytes(root, stream) ?? Buffer.alloc(0), seen.found)),
    );
  if (programs.length === 0 && problems.length === 0)
    problems.push(partProblem('inspection.unknown_format', 'an OLE file of an unknown program'));
  const mediaTypes = new Set(programs.map(({ mediaType }) => mediaType));
  if (mediaTypes.size > 1) seen.found({ code: 'file.two_formats', where: [...mediaTypes].join(', ') });
  return {
    mediaType: programs[0]?.mediaType ?? null,
    observations: seen.all,
    problems: withoutRepeats(problems),
  };
}

/** They are looked at as files of their own. */
function withoutAttachments(root: CfbStorage): CfbStorage {
  return { ...root, storages: root.storages.filter(({ name }) => !ATTACHMENT.test(name)) };
}

function encryption(root: CfbStorage): readonly PartProblem[] {
  const isEncrypted = ENCRYPTED_STREAMS.some((name) => hasStream(root, name));
  return isEncrypted ? [partProblem('container.encrypted', 'an Office file with a password')] : [];
}

/** Streams that no inspector asks for must be there all the same: what was cut off could have been active. */
function unreadable(root: CfbStorage): readonly PartProblem[] {
  return everyStorage(root).flatMap(({ storage }) =>
    storage.streams.flatMap((stream) => problemsIn(() => stream.read())),
  );
}

/** Programs take one of two that are called the same, and not all the same one. */
function ambiguous(root: CfbStorage): readonly PartProblem[] {
  const isAmbiguous = everyStorage(root).some(({ storage: { storages, streams } }) => {
    const names = [...storages, ...streams].map(({ name }) => name.toUpperCase());
    return new Set(names).size < names.length;
  });
  return isAmbiguous ? [partProblem('container.ambiguous', 'two streams of one name')] : [];
}

function problemsIn(look: () => unknown): readonly PartProblem[] {
  try {
    look();
    return [];
  } catch (error) {
    const known = asAppError(error);
    if (!(error instanceof AppError) || (known.kind !== 'input' && known.kind !== 'limit')) throw error;
    return [{ code: known.code, detail: known.message }];
  }
}

function withoutRepeats(problems: readonly PartProblem[]): readonly PartProblem[] {
  return problems.filter(
    ({ code, detail }, index) =>
      problems.findIndex((other) => other.code === code && other.detail === detail) === index,
  );
}
