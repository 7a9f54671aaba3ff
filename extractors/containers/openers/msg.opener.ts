// Opens Outlook messages (MSG): attachments, messages inside, body, what the mail says of itself. A signed mail lies in
// it as one attachment that holds the mail as it came: that is handed out as a message.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { CFB_TYPE } from '../cfb/cfb-kind.ts';
import { readCfbTree } from '../cfb/cfb-tree.ts';
import { bodiesOf } from '../mapi/bodies.ts';
import { type MapiProps, PROP } from '../mapi/mapi-props.ts';
import { msgAttachments } from '../msg/msg-attachments.ts';
import { msgMailFacts, senderAddress } from '../msg/msg-mail-facts.ts';
import { msgProps, PROPERTIES, PROPERTIES_HEAD_BYTES } from '../msg/msg-props.ts';
import { signedMessage } from '../msg/signed-mime.ts';
import { type Contents, defineOpener, type FoundFile, type OpenRequest } from '../opener.ts';
import { partProblem } from '../part-problem.ts';

const SIGNED_CLASS = /^(IPM\.Note|REPORT\.IPM\.Note)\.SMIME/i; // yes: `IPM.Note.SMIME.MultipartSigned`  no: `IPM.Note`
const SIGNED_NAME = 'messaggio.eml';
const ENCRYPTED_OFFICE = 'EncryptedPackage';

export const msgOpener = defineOpener({
  id: 'msg',
  mediaTypes: ['application/vnd.ms-outlook', CFB_TYPE],
  about: 'Outlook messages (MSG): attachments, messages inside, body',
  open: openMsg,
});

async function openMsg({ bytes, limits, keep }: OpenRequest): Promise<Contents> {
  const { root, isBroken } = readCfbTree(bytes);
  const has = (wanted: string) => root.streams.some(({ name }) => name === wanted);
  if (has(ENCRYPTED_OFFICE)) throw new AppError('container.encrypted', 'an Office file with a password');
  if (!has(PROPERTIES)) {
    const code = isBroken ? 'container.damaged' : 'container.needs_tool';
    throw new AppError(code, 'a compound file that is no message');
  }
  let brokenValues = 0;
  const onBroken = () => {
    brokenValues += 1;
  };
  const props = msgProps({ storage: root, headBytes: PROPERTIES_HEAD_BYTES.message, onBroken });
  const codePage = props.number(PROP.messageCodePage) ?? props.number(PROP.internetCodePage);
  for (const body of bodiesOf(props)) await keep(body);
  for (const found of msgAttachments({ root, codePage, onBroken }))
    await keep(bounded(asMessage(found, props), limits.maxPartBytes));
  const mail = msgMailFacts(props);
  return { mail, problems: problemsOf(isBroken, brokenValues) };
}

function problemsOf(isBroken: boolean, brokenValues: number): readonly PartProblem[] {
  return [
    ...(isBroken ? [partProblem('container.damaged', 'the CFB directory breaks off')] : []),
    ...(brokenValues > 0 ? [partProblem('container.damaged', `${brokenValues} values cannot be read`)] : []),
  ];
}

/** The one attachment of a signed mail, unless it is the signed envelope itself (P7M), which has its own opener. */
function asMessage(found: FoundFile, props: MapiProps): FoundFile {
  const isSigned = SIGNED_CLASS.test(props.text(PROP.messageClass) ?? '');
  if (!isSigned || !found.bytes || !isEntity(found) || isEnvelope(found.bytes)) return found;
  const entity = Buffer.from(found.bytes);
  const bytes = signedMessage(entity, props.text(PROP.transportHeaders), headersOf(props));
  return { ...found, name: SIGNED_NAME, statedType: 'message/rfc822', role: 'message', bytes };
}

/** Yes: type `multipart/signed`, name `smime.p7m`, or neither type nor name. */
function isEntity({ role, name, statedType }: FoundFile): boolean {
  if (role !== 'attachment') return false;
  return statedType === 'multipart/signed' || /^smime\.p7[ms]$/i.test(name ?? '') || (!name && !statedType);
}

/** DER, PEM or base64 of a signed or encrypted envelope. */
function isEnvelope(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x30 ||
    /^\s*(-----BEGIN|MI[A-Za-z0-9+/]{40})/.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))
  );
}

/** For messages that kept no headers: enough to be known as a mail. */
function headersOf(props: MapiProps): string {
  const subject = Buffer.from(props.text(PROP.subject) ?? '', 'utf8').toString('base64');
  return `From: <${senderAddress(props) ?? ''}>\r\nSubject: =?utf-8?B?${subject}?=\r\n`;
}

function bounded(file: FoundFile, maxPartBytes: number): FoundFile {
  const isOver = (file.bytes?.byteLength ?? 0) > maxPartBytes;
  return isOver ? { ...file, bytes: null, problem: partProblem('container.too_large') } : file;
}
