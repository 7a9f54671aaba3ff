// Opens gzip: one file packed by itself (a TAR inside is for the next opener).
import { AppError } from '../../../contract/app-error.ts';
import { inflateBounded, outputCap } from '../bounded-inflate.ts';
import { type Contents, defineOpener, type OpenRequest } from '../opener.ts';

const NAME_FLAG = 0x08;
const EXTRA_FLAG = 0x04;
const HEAD_BYTES = 10;
const MAX_NAME_BYTES = 1_024;

export const gzipOpener = defineOpener({
  id: 'gzip',
  mediaTypes: ['application/gzip'],
  about: 'gzip: the one file inside',
  open: openGzip,
});

async function openGzip({ bytes, name, limits, keep }: OpenRequest): Promise<Contents> {
  const cap = outputCap(limits, bytes.length, limits.maxTotalBytes);
  const inflated = inflateBounded('gzip', bytes, cap.bytes);
  if (inflated.state === 'over') throw new AppError(cap.code, 'gzip');
  if (inflated.state === 'damaged') throw new AppError('container.damaged', `gzip: ${inflated.detail}`);
  await keep({ name: statedName(bytes) ?? impliedName(name), role: 'content', bytes: inflated.bytes });
  return {};
}

/** The name in the header (RFC 1952, 2.3.1: Latin-1, NUL at its end). */
function statedName(bytes: Buffer): string | null {
  const flags = bytes[3] ?? 0;
  if ((flags & NAME_FLAG) === 0) return null;
  const start = HEAD_BYTES + ((flags & EXTRA_FLAG) !== 0 ? 2 + bytes.readUInt16LE(HEAD_BYTES) : 0);
  const end = bytes.indexOf(0, start);
  return end > start && end - start <= MAX_NAME_BYTES ? bytes.toString('latin1', start, end) : null;
}

/** yes: `avviso.pdf.gz` → `avviso.pdf`, `atti.tgz` → `atti.tar` */
function impliedName(name: string | null): string | null {
  return name?.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '') || null;
}
