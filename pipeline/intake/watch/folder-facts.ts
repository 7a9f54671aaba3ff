// What the folders between the watched one and the file say: `<client>/<channel>/…`, either level left out, and a
// folder named as a day (`2026-03-12`) anywhere among them.
import type { CivilDate } from '../../../contract/civil-date.ts';
import { type Claim, channelWord, receptionDay } from './claim.ts';

/**
 * The channel is told by its word, the client is the other one of the first two. Where both are words of channels, the
 * order of the contract decides: the first is a client of that name.
 * @param folders names from the watched folder down to the file's own
 * @throws AppError watch.day_invalid, watch.day_future
 */
export function claimOfFolders(folders: readonly string[], today: CivilDate): Claim | null {
  const named = folders.map((folder) => ({ folder, day: receptionDay(folder.trim(), today) }));
  const days = named.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  const [first, second] = named.filter(({ day }) => day === null).map(({ folder }) => folder);
  const ofFirst = first === undefined ? null : channelWord(first);
  const ofSecond = second === undefined ? null : channelWord(second);
  const channel = ofSecond ?? ofFirst;
  const client = ofSecond !== null || ofFirst === null ? first : second;
  if (channel === null && client === undefined && days.length === 0) return null;
  return {
    channel,
    receivedOn: days[0] ?? null,
    evidence: 'folder',
    client: client === undefined ? null : client.normalize('NFC').trim(),
  };
}
