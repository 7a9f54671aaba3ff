// Opens a mail message (.eml, .emlx): hands out every part once, and tells what the message says of itself. Messages
// inside are handed out whole, with their raw bytes: each is opened and weighed on its own.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import type { MailFacts } from '../../../contract/mail.ts';
import { bareAddresses } from '../../mail/addresses.ts';
import {
  type CertificationPart,
  type CertificationReading,
  readCertification,
} from '../../mail/certification.ts';
import { headerValue } from '../../mail/headers.ts';
import { mailFacts } from '../../mail/mail-facts.ts';
import { mailKind } from '../../mail/mail-kind.ts';
import { messageBytes } from '../../mail/message-start.ts';
import { allParts, type MimePart, remSectionOf } from '../../mail/mime-part.ts';
import { type MimeTree, readMimeTree } from '../../mail/mime-tree.ts';
import { filesOfPart, hasDifferingNames } from '../../mail/part-files.ts';
import { certificationFormatOf } from '../../mail/part-role.ts';
import { checkSignedPart, type SignedPart, signedPartOf } from '../../mail/signed-part.ts';
import { type Contents, defineOpener, type OpenRequest } from '../opener.ts';

const CUT: PartProblem = { code: 'mail.damaged', detail: 'the message ends before its closing boundary' };

export const emlOpener = defineOpener({
  id: 'eml',
  mediaTypes: ['message/rfc822'],
  about: 'Apre i messaggi di posta, PEC e REM e ne legge i dati di certificazione',
  open: openMessage,
});

/** @throws AppError mail.damaged (no header at all), mail.too_nested, mail.header_too_long, container.too_many_parts */
async function openMessage({ bytes: file, limits, keep }: OpenRequest): Promise<Contents> {
  const { bytes, isCut } = messageBytes(file);
  const tree = readMimeTree(bytes, 0, limits);
  if (tree.root.headers.fields.length === 0) throw new AppError('mail.damaged', 'no header field');
  const parts = allParts(tree.root);
  const isRem = parts.some((part) => remSectionOf(part) !== null);
  const leaves = parts.filter((part) => !part.isMultipart);
  const hasLostEnd = isCut || tree.isCut;
  const certifications = await handOut({ bytes, leaves, isRem, hasLostEnd }, keep);
  if (tree.hasTooManyParts) throw new AppError('container.too_many_parts', 'parts of one message');
  const signed = signedPartOf(bytes, tree.root);
  const { kind } = mailKind(tree.root.headers, isRem);
  const reading = readCertification(certifications, kind, signed?.part ?? null, limits);
  const mail = await factsOf(tree, signed, reading, isRem);
  return { mail, problems: [...(hasLostEnd ? [CUT] : []), ...reading.problems] };
}

interface Parts {
  readonly bytes: Buffer;
  readonly leaves: readonly MimePart[];
  readonly isRem: boolean;
  /** The message breaks off: its last part is not whole. */
  readonly hasLostEnd: boolean;
}

/** Gives each file to `keep` in the order of the message and remembers those that certify it. */
async function handOut(parts: Parts, keep: OpenRequest['keep']): Promise<readonly CertificationPart[]> {
  const { bytes, leaves, isRem, hasLostEnd } = parts;
  const certifications: CertificationPart[] = [];
  const bodies = { txt: 0, html: 0 };
  for (const part of leaves) {
    const isCut = hasLostEnd && part === leaves.at(-1);
    for (const { file, content } of filesOfPart(bytes, part, isRem, bodies)) {
      await keep(isCut ? { problem: CUT, ...file } : file);
      const format = file.role === 'certification' ? certificationFormatOf(part, content, isRem) : null;
      if (format) certifications.push({ part, content, format });
    }
  }
  return certifications;
}

async function factsOf(
  tree: MimeTree,
  signed: SignedPart | null,
  reading: CertificationReading,
  isRem: boolean,
): Promise<MailFacts> {
  const { headers } = tree.root;
  const from = bareAddresses(headerValue(headers, 'from'))[0] ?? null;
  const { signature, checked } = await checkSignedPart(signed, from);
  const oddities = [...tree.oddities, ...reading.oddities];
  if (allParts(tree.root).some(hasDifferingNames)) oddities.push('name-differs');
  if (checked === 'crlf') oddities.push('line-ends-changed');
  return mailFacts({
    headers,
    hasRemSections: isRem,
    signature,
    isSigned: signed !== null,
    hasSignature: checked !== null,
    certification: reading.certification,
    oddities,
  });
}
