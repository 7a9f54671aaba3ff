// The bytes a provider's signature is over: the first part of the top-level multipart/signed exactly as it lies in the
// message, from after its boundary line to before the line end in front of the next (RFC 1847, 2.1; RFC 8551, 3.5.3).
import { AppError } from '../../contract/app-error.ts';
import { type MailSignature, NO_SIGNATURE } from '../../contract/mail.ts';
import { verifyDetached } from '../cms/verify-detached.ts';
import { contentOf, type MimePart, statedNames } from './mime-part.ts';

export interface SignedPart {
  readonly part: MimePart;
  readonly exact: Buffer;
  /** The same with CRLF at every line end, where the copy was saved with LF; null when it is the same. */
  readonly withCrlf: Buffer | null;
  /** Decoded; null when there is none, or one of another kind (PGP). */
  readonly p7s: Buffer | null;
}

export interface CheckedSignature {
  readonly signature: MailSignature;
  /** Which bytes the answer is about; null when nothing was checked. */
  readonly checked: 'exact' | 'crlf' | null;
}

const LF = 0x0a;
const CR = 0x0d;
/** yes: `application/pkcs7-signature`, `application/x-pkcs7-signature` */
const P7S_TYPE = /^application\/(?:x-)?pkcs7-signature$/;

/** Null when the message itself is no multipart/signed. */
export function signedPartOf(bytes: Buffer, root: MimePart): SignedPart | null {
  if (!root.isMultipart || root.contentType.value !== 'multipart/signed') return null;
  const [part, ...others] = root.children;
  if (!part) return null;
  const exact = bytes.subarray(part.start, part.end);
  const signature = others.find(isP7s);
  return {
    part,
    exact,
    withCrlf: withCrlfEnds(exact),
    p7s: signature ? contentOf(bytes, signature).bytes : null,
  };
}

export function isP7s(part: MimePart): boolean {
  return P7S_TYPE.test(part.contentType.value) || statedNames(part).some((name) => /\.p7s$/i.test(name));
}

/** Tries the bytes as they are, then, if they do not hold, with their line ends made CRLF again. */
export async function checkSignedPart(
  signed: SignedPart | null,
  fromAddress: string | null,
): Promise<CheckedSignature> {
  if (!signed) return { signature: NO_SIGNATURE, checked: null };
  if (!signed.p7s || signed.p7s.length === 0) {
    return { signature: { ...NO_SIGNATURE, state: 'not_verifiable', why: 'no-signature' }, checked: null };
  }
  const exact = await verified(signed.exact, signed.p7s, fromAddress);
  if (exact.state === 'valid' || !signed.withCrlf) return { signature: exact, checked: 'exact' };
  const crlf = await verified(signed.withCrlf, signed.p7s, fromAddress);
  return crlf.state === 'valid'
    ? { signature: crlf, checked: 'crlf' }
    : { signature: exact, checked: 'exact' };
}

/** A signature that cannot be read costs the message nothing: it is not verifiable, and the code says why. */
async function verified(bytes: Buffer, p7s: Buffer, fromAddress: string | null): Promise<MailSignature> {
  try {
    return await verifyDetached(bytes, p7s, fromAddress);
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'input' && error.kind !== 'limit')) throw error;
    return { ...NO_SIGNATURE, state: 'not_verifiable', why: error.code };
  }
}

/** Every bare LF becomes CRLF; null when there is none. */
export function withCrlfEnds(bytes: Buffer): Buffer | null {
  const bare = countBareLf(bytes);
  if (bare === 0) return null;
  const out = Buffer.allocUnsafe(bytes.length + bare);
  let length = 0;
  let before = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LF && before !== CR) out[length++] = CR;
    out[length++] = byte;
    before = byte;
  }
  return out;
}

function countBareLf(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF && bytes[at - 1] !== CR) count++;
  return count;
}
