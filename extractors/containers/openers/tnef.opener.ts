// Opens TNEF (winmail.dat), the packet in which Outlook sends attachments to the outside. What was found before a lie
// or a break is kept, and the break is said.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { attachmentFacts } from '../mapi/attachment-facts.ts';
import { bodiesOf } from '../mapi/bodies.ts';
import { PROP } from '../mapi/mapi-props.ts';
import { codePageText } from '../mapi/mapi-text.ts';
import { type Contents, defineOpener, type FoundFile, type OpenRequest } from '../opener.ts';
import { partProblem } from '../part-problem.ts';
import { ATTRIBUTE, attachmentsOf, codePageOf, type TnefAttachment } from '../tnef/tnef-attachments.ts';
import { readTnefStream, type TnefStream } from '../tnef/tnef-attributes.ts';
import { readTnefProps } from '../tnef/tnef-props.ts';

/** Of the message itself there are some thirty, of each attachment seven at most. */
const ATTRIBUTES_PER_PART = 10;
const INTERFACE_ID_BYTES = 16;
/** IID_IMessage {00020307-0000-0000-C000-000000000046}: what follows is a TNEF stream of its own. */
const MESSAGE_INTERFACE = Buffer.from('0703020000000000c000000000000046', 'hex');

export const tnefOpener = defineOpener({
  id: 'tnef',
  mediaTypes: ['application/ms-tnef'],
  about: 'TNEF (winmail.dat): attachments, messages inside, body',
  open: openTnef,
});

async function openTnef({ bytes, limits, keep }: OpenRequest): Promise<Contents> {
  const stream = readTnefStream(bytes, limits.maxParts * ATTRIBUTES_PER_PART);
  if (!stream) throw new AppError('container.damaged', 'no TNEF signature');
  if (stream.attributes.length === 0) throw new AppError('container.damaged', 'no attribute that holds');
  const codePage = codePageOf(stream);
  for (const body of bodies(stream, codePage)) await keep(body);
  const attachments = attachmentsOf(stream, codePage);
  for (const attachment of attachments) await keep(bounded(foundFile(attachment), limits.maxPartBytes));
  return { problems: problemsOf(stream, attachments) };
}

function foundFile(attachment: TnefAttachment): FoundFile {
  const { props, title } = attachment;
  const facts = props
    ? attachmentFacts(props)
    : { name: null, statedType: null, role: 'attachment' as const };
  const named = { ...facts, name: facts.name ?? (title || null) };
  const object = props?.object(PROP.attachData) ?? null;
  if (object?.subarray(0, INTERFACE_ID_BYTES).equals(MESSAGE_INTERFACE))
    return {
      ...named,
      statedType: 'application/ms-tnef',
      role: 'message',
      bytes: object.subarray(INTERFACE_ID_BYTES),
    };
  const data = nonEmpty(attachment.data) ?? props?.binary(PROP.attachData) ?? null;
  if (object && object.length > INTERFACE_ID_BYTES && !data)
    return { ...named, role: 'embedded', bytes: object.subarray(INTERFACE_ID_BYTES) };
  const bytes = data ?? attachment.data;
  if (bytes && !attachment.isCut) return { ...named, bytes };
  return { ...named, bytes: null, problem: partProblem('container.damaged', 'no data of the attachment') };
}

/** Embedded objects leave the plain data empty. */
function nonEmpty(data: Buffer | null): Buffer | null {
  return data && data.length > 0 ? data : null;
}

function bounded(file: FoundFile, maxPartBytes: number): FoundFile {
  const isOver = (file.bytes?.byteLength ?? 0) > maxPartBytes;
  return isOver ? { ...file, bytes: null, problem: partProblem('container.too_large') } : file;
}

/** The text may lie beside the properties. */
function bodies(stream: TnefStream, codePage: number | null): readonly FoundFile[] {
  const dataOf = (wanted: number) => stream.attributes.find(({ id }) => id === wanted)?.data ?? null;
  const props = dataOf(ATTRIBUTE.messageProps);
  const plain = dataOf(ATTRIBUTE.body);
  return bodiesOf(props && readTnefProps(props, codePage), plain && codePageText(plain, codePage));
}

function problemsOf(stream: TnefStream, attachments: readonly TnefAttachment[]): readonly PartProblem[] {
  const wrongSums = stream.attributes.filter(({ isChecksumRight }) => !isChecksumRight).length;
  const brokenProps = attachments.filter(({ props }) => props?.isBroken).length;
  const said: readonly (string | null)[] = [
    stream.brokenId === null ? null : 'an attribute is longer than what is there',
    stream.garbageBytes === 0 ? null : `${stream.garbageBytes} bytes after the last attribute`,
    wrongSums === 0 ? null : `${wrongSums} checksums differ`,
    brokenProps === 0 ? null : `properties of ${brokenProps} attachments break off`,
  ];
  return said.filter((detail) => detail !== null).map((detail) => partProblem('container.damaged', detail));
}
