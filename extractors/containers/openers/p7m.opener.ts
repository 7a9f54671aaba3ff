// Opens signed envelopes (CAdES P7M, S/MIME), compressed and time-stamped ones, and says of what cannot be opened why.
// What a signature is worth is told beside the content and never withholds it.
import { AppError } from '../../../contract/app-error.ts';
import type { EnvelopeSigner, PartProblem } from '../../../contract/contained.ts';
import { checkSigner, signedContent } from '../../cms/check-signer.ts';
import { cmsBytes } from '../../cms/cms-bytes.ts';
import { TIME_STAMP_INFO_OID } from '../../cms/cms-kinds.table.ts';
import { inflateContent } from '../../cms/compressed-data.ts';
import { type ContentInfo, readContentInfo } from '../../cms/content-info.ts';
import { nameOfContent } from '../../cms/content-name.ts';
import { isoInstant } from '../../cms/iso-instant.ts';
import { readSignedData, type SignedData } from '../../cms/signed-data.ts';
import { readTimestampedData } from '../../cms/timestamped-data.ts';
import { type Contents, defineOpener, type OpenRequest } from '../opener.ts';

/** A contract of many hands has a dozen; past these, signatures are said to be there and not checked. */
const MAX_SIGNERS = 16;

export const p7mOpener = defineOpener({
  id: 'p7m',
  mediaTypes: ['application/pkcs7-mime'],
  about: 'signed envelopes (.p7m, .p7s, .p7c, .tsd), binary, PEM or base64',
  open: openEnvelope,
});

async function openEnvelope(request: OpenRequest): Promise<Contents> {
  const { bytes, limits } = request;
  const envelope = readContentInfo(cmsBytes(bytes), { maxDepth: limits.maxAsn1Depth });
  switch (envelope.type.kind) {
    case 'signed':
      return openSigned(request, envelope);
    case 'compressed':
      await keepContent(request, inflateContent(envelope.inside, limits), null);
      return {};
    case 'timestamped': {
      const { content, fileName } = readTimestampedData(envelope.inside);
      await keepContent(request, content, fileName);
      return {};
    }
    case 'encrypted':
      throw new AppError('container.encrypted', envelope.type.name);
    case 'unopened':
      throw new AppError('container.unsupported', envelope.type.name);
  }
}

async function openSigned(request: OpenRequest, envelope: ContentInfo): Promise<Contents> {
  const signed = readSignedData(envelope.inside);
  const isComplete = envelope.isComplete && signed.isComplete;
  const { content } = signed;
  if (content === null || content.length === 0) throw withoutContent(signed, isComplete);
  if (signed.contentOid === TIME_STAMP_INFO_OID) {
    throw new AppError('container.detached_signature', 'a time stamp without its document');
  }
  await keepContent(request, content, null);
  return { signers: signersOf(signed, content), problems: problemsOf(signed, isComplete) };
}

function withoutContent(signed: SignedData, isComplete: boolean): AppError {
  if (signed.signers.length > 0) return new AppError('container.detached_signature');
  if (!isComplete) return new AppError('envelope.damaged', 'cut off, and no content before');
  return new AppError('envelope.certificates_only');
}

async function keepContent(
  request: OpenRequest,
  content: Uint8Array,
  statedName: string | null,
): Promise<void> {
  if (content.length > request.limits.maxPartBytes) {
    throw new AppError('container.too_large', `${content.length} bytes`);
  }
  await request.keep({ ...(await nameOfContent(content, request.name, statedName)), bytes: content });
}

function signersOf(signed: SignedData, content: Uint8Array): readonly EnvelopeSigner[] {
  const contents = [signedContent(content)];
  return signed.signers.slice(0, MAX_SIGNERS).map((part) => {
    const { state, why, certificate, signedAt } = checkSigner(part, signed.certificates, contents);
    return {
      state,
      why,
      name: certificate?.name ?? null,
      issuerName: certificate?.issuerName ?? null,
      signedAt: isoInstant(signedAt),
    };
  });
}

function problemsOf(signed: SignedData, isComplete: boolean): readonly PartProblem[] {
  const problems: PartProblem[] = [];
  if (!isComplete) problems.push({ code: 'envelope.damaged', detail: 'cut off behind the content' });
  else if (signed.signers.length === 0) problems.push({ code: 'envelope.unsigned', detail: null });
  if (signed.signers.length > MAX_SIGNERS) {
    problems.push({ code: 'envelope.too_many_signers', detail: `${signed.signers.length} signers` });
  }
  return problems;
}
