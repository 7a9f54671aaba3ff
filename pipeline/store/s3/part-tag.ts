// The tag (ETag) that a store gives to an object it holds as it was sent: the MD5 of the bytes, or of the MD5s of the
// parts it came in. A proof that costs no download where it agrees; where a store tags otherwise, it proves nothing.
import { createHash } from 'node:crypto';

/** Bytes of one part of an upload; smaller objects come in one piece. */
export const PART_BYTES = 8 * 1_048_576;

export class PartTag {
  private readonly parts: Buffer[] = [];
  private part = createHash('md5');
  private inPart = 0;

  readonly update = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.byteLength; ) {
      if (this.inPart === PART_BYTES) this.endPart();
      const piece = chunk.subarray(at, at + PART_BYTES - this.inPart);
      this.part.update(piece);
      this.inPart += piece.byteLength;
      at += piece.byteLength;
    }
  };

  /** Without quotes; `…-3` for three parts. To be asked once, at the end. */
  digest(): string {
    this.endPart();
    const [only] = this.parts;
    if (only && this.parts.length === 1) return only.toString('hex');
    const whole = createHash('md5').update(Buffer.concat(this.parts)).digest('hex');
    return `${whole}-${this.parts.length}`;
  }

  private endPart(): void {
    this.parts.push(this.part.digest());
    this.part = createHash('md5');
    this.inPart = 0;
  }
}
