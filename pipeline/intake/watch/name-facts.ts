// What a file's name says: that it is not finished yet, that it is nobody's paper, or when and how the paper came in.
import type { CivilDate } from '../../../contract/civil-date.ts';
import { type Claim, channelWord, receptionDay } from './claim.ts';

/**
 * Names under which programs write before they rename, and editors' own files.
 * Yes: `a.pdf.part`, `x.tmp`, `scan.pdf.filepart`, `~$letter.docx`, `~wrd0001.tmp`   No: `part.pdf`, `tmp-1.pdf`
 */
const PARTIAL = /\.(?:tmp|temp|part|partial|filepart|crdownload|opdownload|download|!ut|swp|lock)$|^~\$|~$/i;
/** Files that systems leave in folders. */
const NOBODYS = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db']);
/** Behind a failed file's name, for the text that says why; who puts the file back may bring it along. */
export const NOTE_SUFFIX = '.motivo.txt';

export type NameKind = 'paper' | 'hidden' | 'partial' | 'system';

export function nameKind(name: string): NameKind {
  if (name.startsWith('.')) return 'hidden';
  if (PARTIAL.test(name)) return 'partial';
  const lower = name.toLowerCase();
  return NOBODYS.has(lower) || lower.endsWith(NOTE_SUFFIX) ? 'system' : 'paper';
}

/** Beside a channel, this word says that the day before it is that of reception. */
const RECEIVED = /^ricevut[oaie]$/i;
/** A day and the word after it. Yes: `2026-03-12_raccomandata_rossi`, `2026-03-12 a-mano`   No: `scan_2026-03-12` */
const DAY_AND_WORD = /^(\d{4}-\d{2}-\d{2})[_ ]+([^_ .]+(?: mano(?=[_ .]|$))?)/;

/**
 * `2026-03-12_raccomandata_….pdf` or `2026-03-12_ricevuto_….pdf`. A day alone says nothing: scanners begin names with
 * the day of the scan, and a day of receipt that is too late is a missed deadline.
 * @throws AppError watch.day_invalid, watch.day_future
 */
export function claimOfName(name: string, today: CivilDate): Claim | null {
  const [, dayText = '', word = ''] = DAY_AND_WORD.exec(name.normalize('NFC')) ?? [];
  const channel = channelWord(word);
  if (channel === null && !RECEIVED.test(word)) return null;
  return { channel, receivedOn: receptionDay(dayText, today), evidence: 'file-name', client: null };
}
