// The signature of a PEC or REM provider over a message: is it right, whose is it, was the certificate valid. Never
// throws on what a stranger sends: what cannot be checked is said in `why`.
import { AppError } from '../../contract/app-error.ts';
import { type MailSignature, NO_SIGNATURE } from '../../contract/mail.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../containers/container-limits.ts';
import { type CheckedSigner, checkSigner, signedContent } from './check-signer.ts';
import { cmsBytes } from './cms-bytes.ts';
import { readContentInfo } from './content-info.ts';
import { isoInstant } from './iso-instant.ts';
import { readSignedData, type SignedData } from './signed-data.ts';
import type { SignerCertificate } from './signer-certificate.ts';

const BOUNDS = { maxDepth: DEFAULT_CONTAINER_LIMITS.maxAsn1Depth };
/** A provider signs once. */
const MAX_SIGNERS = 8;

/**
 * Holds the signed part of a message against its `smime.p7s`. Chains are not held against a trust list.
 * @param signedBytes the first part of multipart/signed as received, its headers included, without the line break
 *   before the boundary (RFC 1847, 2.1). Line ends are the caller's: signed-part.ts tries CRLF for bare LF.
 * @param p7sBytes binary, PEM or base64
 * @param fromAddress bare address of From
 * @param now for `isExpiredNow`
 */
export async function verifyDetached(
  signedBytes: Uint8Array,
  p7sBytes: Uint8Array,
  fromAddress: string | null,
  now = new Date(),
): Promise<MailSignature> {
  const signed = readP7s(p7sBytes);
  if (signed === null) return unknown('unreadable');
  if (signed.signers.length === 0) return unknown('no-signer');
  const text = Buffer.from(signedBytes.buffer, signedBytes.byteOffset, signedBytes.byteLength);
  const contents = [signedContent(text)];
  const checked = signed.signers
    .slice(0, MAX_SIGNERS)
    .map((signer) => checkSigner(signer, signed.certificates, contents));
  const answers = checked.map((signer) => describe(signer, fromAddress, now));
  return answers.find(({ matchesFrom }) => matchesFrom === true) ?? answers[0] ?? unknown('no-signer');
}

function readP7s(bytes: Uint8Array): SignedData | null {
  try {
    const { type, inside, isComplete } = readContentInfo(cmsBytes(bytes), BOUNDS);
    const signed = type.kind === 'signed' && isComplete ? readSignedData(inside) : null;
    return signed?.isComplete ? signed : null;
  } catch (cause) {
    if (cause instanceof AppError) return null;
    throw cause;
  }
}

function describe(signer: CheckedSigner, fromAddress: string | null, now: Date): MailSignature {
  const { certificate, signedAt } = signer;
  const from = fromAddress?.trim().toLowerCase() ?? null;
  const emails = certificate?.emails ?? [];
  const matching = emails.find((email) => email.toLowerCase() === from) ?? null;
  return {
    state: signer.state,
    why: signer.why,
    signerName: certificate?.name ?? null,
    signerEmail: matching ?? emails[0] ?? null,
    matchesFrom: from === null || emails.length === 0 ? null : matching !== null,
    issuerName: certificate?.issuerName ?? null,
    wasValidThen: certificate && signedAt ? isWithin(signedAt, certificate) : null,
    isExpiredNow: certificate ? now > certificate.notAfter : null,
    signedAt: isoInstant(signedAt),
  };
}

function isWithin(instant: Date, { notBefore, notAfter }: SignerCertificate): boolean {
  return notBefore <= instant && instant <= notAfter;
}

function unknown(why: string): MailSignature {
  return { ...NO_SIGNATURE, state: 'not_verifiable', why };
}
