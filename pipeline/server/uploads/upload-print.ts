// What makes two uploads the same request: where they go, and their fields and files in order. The boundary between them
// differs from one sending to the next and does not count.
import { createHash } from 'node:crypto';

export class UploadPrint {
  private readonly hash = createHash('sha256');

  /** @param place `new`, or the batch the files are added to */
  constructor(place: string) {
    this.add('to', place);
  }

  field(name: string, value: string): void {
    this.add('field', name, value);
  }

  file(path: string, sha256: string): void {
    this.add('file', path, sha256);
  }

  /** Once, at the end. */
  digest(): string {
    return this.hash.digest('hex');
  }

  private add(...parts: readonly string[]): void {
    this.hash.update(`${JSON.stringify(parts)}\n`);
  }
}
