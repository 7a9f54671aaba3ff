// Bytes of a text file as Italian offices save them: UTF-8 with or without its mark, UTF-16 of Excel's “Unicode text”,
// else Windows-1252.
import { AppError } from '../../../contract/app-error.ts';

/** @throws AppError clients.file_type for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new AppError('clients.file_type', 'holds NUL bytes');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8: every byte is a character of the old code page.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
