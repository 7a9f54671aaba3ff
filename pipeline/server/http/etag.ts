// The version of a notice as its readers saw it (RFC 9110 §8.8.3): whoever changes one says which version they looked
// at, and a change made meanwhile by somebody else is told instead of overwritten.
import { createHash } from 'node:crypto';
import { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { NoticeVersion } from '../../store/notice-version.ts';

const DIGITS = 32;

/** Of the whole result object, quotes included. */
export function etagOf(result: Result): string {
  return etagOfText(JSON.stringify(result));
}

/** Of anything that is shown, quotes included. */
export function etagOfText(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return `"${hash.slice(0, DIGITS)}"`;
}

/**
 * Of a notice with what was recorded about it: other as soon as a change is stored, before the draft follows it. Its first
 * part is {@link etagOf} of the result alone.
 */
export function etagOfVersion({ result, revision, events }: NoticeVersion): string {
  return `${etagOf(result).slice(0, -1)}.${revision}.${events}"`;
}

/** What is seen of it on a day: days left are counted anew on the next. */
export function etagOfView(version: NoticeVersion, today: CivilDate): string {
  return `${etagOfVersion(version).slice(0, -1)}.${today}"`;
}

/**
 * Call it in the transaction of the change, with the notice's row held.
 * @param ifMatch the request's `If-Match`
 * @throws AppError request.precondition_required without one, request.precondition_failed for another version
 */
export function requireMatch(ifMatch: string | undefined, etag: string): void {
  if (ifMatch === undefined) throw new AppError('request.precondition_required');
  // A tag that says more than is asked for, of the same result, is as good.
  const part = `${etag.slice(0, -1)}.`;
  const given = ifMatch.split(',').map((tag) => tag.trim());
  if (!given.some((tag) => tag === etag || tag.startsWith(part)))
    throw new AppError('request.precondition_failed');
}
