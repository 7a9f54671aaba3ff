// The attachments of an MSG file. An embedded message is written as an MSG of its own, for the next opener.
// [MS-OXMSG] 2.2.2.
import { AppError } from '../../../contract/app-error.ts';
import type { CfbStorage } from '../cfb/cfb-tree.ts';
import { writeCfb } from '../cfb/write-cfb.ts';
import { attachmentFacts } from '../mapi/attachment-facts.ts';
import { ATTACH_METHOD, type MapiProps, PROP } from '../mapi/mapi-props.ts';
import type { FoundFile } from '../opener.ts';
import { partProblem } from '../part-problem.ts';
import { msgProps, PROPERTIES, PROPERTIES_HEAD_BYTES, streamBytes, valueName } from './msg-props.ts';

const ATTACHMENT = /^__attach_version1\.0_#/i; // yes: `__attach_version1.0_#00000000`  no: `__recip_version1.0_#00000000`
const NAMED_PROPERTIES = '__nameid_version1.0';
/** An embedded message's list of fixed values has a head 8 bytes shorter than that of a message in its own file. */
const EMBEDDED_HEAD_BYTES = 24;

export interface MsgAttachmentsRequest {
  readonly root: CfbStorage;
  readonly codePage: number | null;
  onBroken(): void;
}

/** In the order of their numbers. What cannot be read of one is said at that one. */
export function* msgAttachments({ root, codePage, onBroken }: MsgAttachmentsRequest): Generator<FoundFile> {
  const storages = root.storages.filter(({ name }) => ATTACHMENT.test(name));
  const headBytes = PROPERTIES_HEAD_BYTES.attachment;
  for (const storage of storages.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const props = msgProps({ storage, headBytes, codePage, onBroken });
    const facts = attachmentFacts(props);
    yield orProblem(facts, () => ({ ...facts, ...contentOf(storage, root, props) }));
  }
}

function contentOf(
  storage: CfbStorage,
  root: CfbStorage,
  props: MapiProps,
): Pick<FoundFile, 'bytes'> & Partial<FoundFile> {
  const objectName = valueName(PROP.attachData, '000D');
  const object = storage.storages.find(({ name }) => name.toUpperCase() === objectName.toUpperCase());
  if (object) {
    const isMessage = object.streams.some(({ name }) => name === PROPERTIES);
    return isMessage
      ? { role: 'message', statedType: 'application/vnd.ms-outlook', bytes: messageFile(object, root) }
      : { role: 'embedded', bytes: writeCfb(object) };
  }
  const bytes = streamBytes(storage, valueName(PROP.attachData, '0102'));
  if (bytes) return { bytes };
  const isElsewhere = ATTACH_METHOD.byReference.some((method) => method === props.number(PROP.attachMethod));
  const problem = isElsewhere
    ? partProblem('container.link', 'an attachment by reference')
    : partProblem('container.damaged', 'no data of the attachment');
  return { bytes: null, problem };
}

/** The embedded message with what it needs of the file around it: the names of its named properties. */
function messageFile(message: CfbStorage, root: CfbStorage): Buffer {
  const names = root.storages.filter(({ name }) => name === NAMED_PROPERTIES);
  const streams = message.streams.map((stream) =>
    stream.name === PROPERTIES ? { ...stream, read: () => withLongHead(stream.read()) } : stream,
  );
  return writeCfb({ ...message, streams, storages: [...message.storages, ...names] });
}

function withLongHead(list: Buffer): Buffer {
  const more = PROPERTIES_HEAD_BYTES.message - EMBEDDED_HEAD_BYTES;
  return Buffer.concat([
    list.subarray(0, EMBEDDED_HEAD_BYTES),
    Buffer.alloc(more),
    list.subarray(EMBEDDED_HEAD_BYTES),
  ]);
}

function orProblem(known: Pick<FoundFile, 'name' | 'role'>, read: () => FoundFile): FoundFile {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...known, bytes: null, problem: partProblem(error.code, 'an attachment of the message') };
  }
}
