// Puts together what a message says of itself. Takes the headers as read from an .eml or as text of an .msg.
import { type Certification, type MailFacts, type MailSignature, NO_SIGNATURE } from '../../contract/mail.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../containers/container-limits.ts';
import { readAddresses } from './addresses.ts';
import { type HeaderBlock, type HeaderLimits, readHeaderBlock } from './header-block.ts';
import { headerFacts } from './header-facts.ts';
import { duplicateOddities, headerValue } from './headers.ts';
import { type KindReading, mailKind } from './mail-kind.ts';
import { certificationOddities, imitationOddities, unsignedOddities } from './mail-oddities.ts';
import { contentTypeOf } from './mime-part.ts';

export interface MailInput {
  readonly headers: HeaderBlock;
  readonly hasRemSections: boolean;
  readonly signature: MailSignature;
  /** The message is a multipart/signed, or says so where only its headers are there. */
  readonly isSigned: boolean;
  /** A provider's signature is there, whatever it is worth: without one nothing is certified. */
  readonly hasSignature: boolean;
  /** As found in the message; it counts only where the kind of message has one. */
  readonly certification: Certification | null;
  /** What reading the parts found odd. */
  readonly oddities: readonly string[];
}

/** Header facts, kind, certification and oddities of one message. */
export function mailFacts(input: MailInput): MailFacts {
  const { headers, signature } = input;
  const reading = mailKind(headers, input.hasRemSections);
  const isCertified = reading.kind !== 'ordinaria' && reading.kind !== 'anomalia';
  const certification = isCertified ? input.certification : null;
  const basic = headerFacts(headers, reading.kind);
  const oddities = [
    ...input.oddities,
    ...headers.oddities,
    ...duplicateOddities(headers),
    ...kindOddities(reading, input),
    ...unsignedOddities(reading, input.isSigned),
    ...imitationOddities(basic),
    ...(certification ? certificationOddities(basic, certification) : []),
  ];
  const certifiedSender = input.hasSignature ? (certification?.sender ?? null) : null;
  return { ...basic, signature, certification, certifiedSender, oddities: [...new Set(oddities)] };
}

/**
 * Facts of a message of which only the headers are there (`PR_TRANSPORT_MESSAGE_HEADERS` of an .msg): no parts, so
 * neither signature nor certification.
 * @throws AppError mail.header_too_long
 */
export function mailFactsOfHeaders(
  headersText: string,
  limits: HeaderLimits = DEFAULT_CONTAINER_LIMITS,
): MailFacts {
  const { block } = readHeaderBlock(Buffer.from(headersText, 'utf8'), 0, limits);
  return mailFacts({
    headers: block,
    hasRemSections: false,
    signature: NO_SIGNATURE,
    isSigned: contentTypeOf(block, 'text/plain').value === 'multipart/signed',
    hasSignature: false,
    certification: null,
    oddities: [],
  });
}

function kindOddities(reading: KindReading, input: MailInput): readonly string[] {
  const found = reading.oddity === null ? [] : [reading.oddity];
  const isUnexpected = input.certification !== null && ['ordinaria', 'anomalia'].includes(reading.kind);
  if (isUnexpected) found.push('certification-unexpected');
  if (readAddresses(headerValue(input.headers, 'from')).length > 1) found.push('several-from');
  return found;
}
