// What one source (a sidecar, a file's name, its folder) says of how a paper came in, and how sources are put together.

import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Channel, Day0Evidence } from '../../../contract/words.ts';
import { CHANNELS } from '../../../contract/words.ts';
import type { IntakeFacts } from '../../stages/stage-outputs.ts';

export interface Claim {
  readonly channel: Channel | null;
  readonly receivedOn: CivilDate | null;
  readonly evidence: Extract<Day0Evidence, 'user' | 'folder' | 'file-name'>;
  readonly client: string | null;
}

/** Yes: `Raccomandata`, `a mano`, `A_MANO`   No: `raccomandate`, `rossi` */
export function channelWord(text: string): Channel | null {
  const word = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return CHANNELS.find((channel) => channel === word) ?? null;
}

/**
 * The day written, or null where the text is not written like a day.
 * @throws AppError watch.day_invalid, watch.day_future
 */
export function receptionDay(text: string, today: CivilDate): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = parseCivilDate(text);
  if (!day) throw new AppError('watch.day_invalid', text);
  if (day > today) throw new AppError('watch.day_future', `${day} is after ${today}`);
  return day;
}

/**
 * One set of facts, first source first; and one more for every source that contradicts it in day or channel, so that
 * the contradiction reaches the draft (`intake.days_differ`, `intake.channels_differ`: the earlier day counts).
 */
export function joinClaims(claims: readonly Claim[]): readonly Omit<IntakeFacts, 'path'>[] {
  const channel = claims.find((c) => c.channel !== null)?.channel ?? null;
  const dated = claims.find((c) => c.receivedOn !== null);
  const client = claims.find((c) => c.client !== null)?.client ?? null;
  const joined = {
    channel,
    receivedOn: dated?.receivedOn ?? null,
    receivedOnEvidence: dated?.evidence ?? ('unknown' as const),
    client,
  };
  const others = claims
    .filter(
      (c) =>
        (c.channel !== null && c.channel !== channel) ||
        (c.receivedOn !== null && c.receivedOn !== joined.receivedOn),
    )
    .map((c) => ({
      channel: c.channel,
      receivedOn: c.receivedOn,
      receivedOnEvidence: c.receivedOn === null ? ('unknown' as const) : c.evidence,
      client,
    }));
  return [joined, ...others];
}
