// How much one request may bring.
import { AppError } from '../../../contract/app-error.ts';

export class UploadQuota {
  private readonly maxFiles: number;
  private readonly maxBytes: number;
  private filesSeen = 0;
  private bytesSeen = 0;

  constructor(maxFiles: number, maxBytes: number) {
    this.maxFiles = maxFiles;
    this.maxBytes = maxBytes;
  }

  /** One more begins. @throws AppError request.too_large */
  file(): void {
    this.filesSeen += 1;
    if (this.filesSeen > this.maxFiles) throw new AppError('request.too_large', 'files');
  }

  /** @throws AppError request.too_large */
  bytes(more: number): void {
    this.bytesSeen += more;
    if (this.bytesSeen > this.maxBytes) throw new AppError('request.too_large', 'bytes');
  }
}
