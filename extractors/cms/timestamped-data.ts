// TimeStampedData (RFC 5544, `.tsd`): a file with the time stamps that prove it existed. The stamps are not checked.
import { AppError } from '../../contract/app-error.ts';
import { contentOf, TAG } from './ber.ts';
import { type CmsPart, partsOf } from './content-info.ts';
import { octetsOf } from './octets.ts';

export interface TimestampedData {
  readonly content: Uint8Array;
  /** Of the metadata, as stated. */
  readonly fileName: string | null;
}

/** @throws AppError envelope.damaged, container.detached_signature (the file lies elsewhere) */
export function readTimestampedData(inside: CmsPart): TimestampedData {
  const parts = partsOf(inside);
  const content = parts.find(({ value }) => value.tag === TAG.octets || value.tag === TAG.octetsInPieces);
  if (!content && !inside.value.isComplete)
    throw new AppError('envelope.damaged', 'cut off before the content');
  if (!content) throw new AppError('container.detached_signature', 'time stamps without their document');
  const metadata = parts.find(({ value }) => value.tag === TAG.sequence);
  const name = metadata && partsOf(metadata).find(({ value }) => value.tag === TAG.utf8);
  return {
    content: octetsOf(content.bytes, content.value, content.bounds),
    fileName: name ? Buffer.from(contentOf(name.bytes, name.value)).toString('utf8').slice(0, 1_000) : null,
  };
}
