// What the search for active content says of bytes made by a test, and the verdict that follows.
import { inspectBytes } from '../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../validators/active-content/index.ts';

export interface ActiveLook {
  readonly mediaType: string;
  readonly verdict: string;
  /** Of observations, each once. */
  readonly codes: readonly string[];
  readonly problems: readonly string[];
}

export interface LookOptions {
  readonly name?: string | null;
  readonly statedName?: string | null;
  readonly isMailBody?: boolean;
}

export async function activeLook(
  content: string | Uint8Array,
  { name = null, statedName = null, isMailBody = false }: LookOptions = {},
): Promise<ActiveLook> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const seen = await inspectBytes(bytes, { name, statedName, isMailBody, openedAs: null });
  return {
    mediaType: seen.mediaType,
    verdict: judgeFile(seen).verdict,
    codes: [...new Set(seen.observations.map(({ code }) => code))],
    problems: [...new Set(seen.problems.map(({ code }) => code))],
  };
}
