// What the ending of a name claims, held against what the bytes are.
import { CONTENT_TYPES } from './content-types.table.ts';

/** The ending without its dot, lower case; null when there is none. Yes: `a.b/lettera.PDF` → `pdf`. */
export function endingOf(name: string): string | null {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** False when the ending is that of another known type, or the type is known and never has this ending. */
export function endingAgrees(ending: string, mediaType: string): boolean {
  const own = CONTENT_TYPES.find((type) => type.mediaType === mediaType);
  if (own) return own.endings.length === 0 || own.endings.includes(ending);
  return !CONTENT_TYPES.some((type) => type.endings.includes(ending));
}
