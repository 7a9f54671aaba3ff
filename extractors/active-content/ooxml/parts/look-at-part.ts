// One part of a package: by its content type, by the relationships that lead to it, and by its bytes where they say more.
import type { Notes } from '../opc/notes.ts';
import type { OpcPart } from '../opc/open-opc.ts';
import { PART_RULES, type PartBody } from '../opc/part-rules.table.ts';
import { readOrNote } from '../opc/read-or-note.ts';
import { watchPart } from '../xml/watch-part.ts';
import type { PartContext } from '../xml/watcher.ts';
import { hasPdfComment, isEmf } from './emf-picture.ts';
import { noteBiffPart } from './note-biff-part.ts';
import { hasVbaStorage } from './ole-storage.ts';
import { type Start, startOf } from './starts-with.ts';

/** OPC leaves what is deleted in such items; no relationship leads there. */
const TRASH = /^\[trash\]\//;
/** Bodies of other formats that a document takes in whole: the relationship says so already. */
const TAKEN_IN = 'afchunk';
/** What an OLE part may belong to without being an object of its own. */
const NO_OBJECTS: ReadonlySet<string> = new Set([
  'vbaproject',
  'activexcontrolbinary',
  'package',
  'oleobject',
]);

export interface InnerPackage {
  readonly name: string;
  readonly bytes: Buffer;
}

/** @returns an office document that lies in the part, to be looked at as one */
export function lookAtPart(part: OpcPart, context: PartContext, notes: Notes): InnerPackage | null {
  const rule = PART_RULES.find(({ type }) => type.test(part.contentType ?? ''));
  if (rule?.code) context.see(rule.code);
  const bytes = part.read();
  if (!bytes) return null; // said among the problems of the archive
  const start = startOf(bytes);
  noteStart(part, start, context);
  if (start === 'zip') return { name: part.name, bytes };
  readOrNote(notes, () => {
    if (start === 'cfb') {
      if (hasVbaStorage(bytes)) context.see('ooxml.vba');
    } else lookAtBody(part, bytes, { body: rule?.body ?? null, start, context });
  });
  return null;
}

function noteStart({ relationTypes }: OpcPart, start: Start, context: PartContext): void {
  if (start === 'program') context.see('file.program');
  const isOwn = [...relationTypes].some((type) => NO_OBJECTS.has(type));
  if (start === 'cfb' && !isOwn && context.contentType !== VBA_TYPE) context.see('ooxml.ole_object');
}

const VBA_TYPE = 'application/vnd.ms-office.vbaproject';

interface Body {
  readonly body: PartBody | null;
  readonly start: Start;
  readonly context: PartContext;
}

function lookAtBody(part: OpcPart, bytes: Buffer, { body, start, context }: Body): void {
  const isTakenIn = part.relationTypes.has(TAKEN_IN);
  if (body === 'xml' || (start === 'xml' && !isTakenIn)) watchPart(bytes, context);
  else if (body === 'biff') noteBiffPart(bytes, context);
  else if (body === 'picture') noteHiddenPdf(bytes, start, context);
  else if (body !== 'data' && bytes.length > 0 && !isTakenIn && !TRASH.test(part.key))
    noteUnknown(part, body, context);
}

/** The bytes of an object are its program's own; the object itself is seen by its relationship. */
function noteUnknown({ relationTypes }: OpcPart, body: PartBody | null, context: PartContext): void {
  const isObject = relationTypes.has('oleobject') || relationTypes.has('activexcontrolbinary');
  if (body === null || !isObject) context.see('ooxml.unknown_part');
}

function noteHiddenPdf(bytes: Buffer, start: Start, context: PartContext): void {
  if (start === 'pdf' || (isEmf(bytes) && hasPdfComment(bytes))) context.see('ooxml.picture_with_pdf');
}
