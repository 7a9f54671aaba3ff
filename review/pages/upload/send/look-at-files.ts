// Before files are sent: what they are by their bytes, and which of them the service has already.
import type { Entry } from '../plan/entry.ts';
import type { UploadParts } from './parts.ts';
import { persist } from './persist.ts';
import { UNREADABLE } from './reasons.ts';

/** Each ends as `known`, `not_sent` with its reason, or as it was; called off, some are left as they were. */
export async function lookAtFiles<File>(
  parts: UploadParts<File>,
  entries: readonly Entry<File>[],
  signal: AbortSignal,
): Promise<void> {
  for (const entry of entries) {
    if (signal.aborted) return;
    try {
      if (entry.file !== null) entry.sha256 = await parts.hash(entry.file);
    } catch {
      // Whatever the browser calls it: the file was moved, changed or is held by another program.
      entry.state = { kind: 'not_sent', reason: UNREADABLE };
    }
  }
  const hashes = entries.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
  let known: ReadonlyMap<string, string> = new Map();
  try {
    if (hashes.length > 0) known = await persist(parts, () => parts.known([...new Set(hashes)]), signal);
  } catch (error) {
    if (signal.aborted) return;
    const { reason } = parts.troubleOf(error);
    for (const entry of entries) entry.state = { kind: 'not_sent', reason };
  }
  if (signal.aborted) return;
  for (const entry of entries) {
    const documentId = entry.sha256 === null ? undefined : known.get(entry.sha256);
    if (documentId !== undefined) entry.state = { kind: 'known', documentId };
  }
}
