// Lets yauzl read straight from memory: its own way goes through four streams for each of a directory's records.
import { RandomAccessReader } from 'yauzl';

export class BufferAccess extends RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const isInside = position >= 0 && position + length <= this.#bytes.length;
    if (isInside) this.#bytes.copy(target, offset, position, position + length);
    callback(isInside ? null : new RangeError('outside of the archive'));
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
