// The SHA-256 of a file, computed by the browser beside the page's own work. A larger file is not held in memory for it.

const MOST_BYTES = 100 * 1_048_576;

/** Lower case hex; null where the file is too large or the page is not served safely. @throws where it cannot be read */
export async function hashFile(file: File): Promise<string | null> {
  // Browsers offer it on HTTPS and on this machine alone.
  if (file.size > MOST_BYTES || !globalThis.isSecureContext) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether its bytes can still be had: a file that was moved or changed since cannot. */
export async function isFileReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
