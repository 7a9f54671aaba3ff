// The files of one notice in its folder under `--out`, as `process` writes them. The register that lies beside is of a whole
// run and stays as it is.
import { join, resolve } from 'node:path';
import type { Config } from '../../config/settings.ts';
import { calendarStyleOf } from '../../office/papers/calendar-style.ts';
import { picturesOf } from '../../office/papers/notice-pictures.ts';
import { noticeFiles, writeNoticeFiles } from '../../outputs/write-out.ts';
import { calendarsOf } from '../../store/calendar-rows.ts';
import type { FoundNotice } from '../../store/notice-lookup.ts';
import type { Office } from '../open-office.ts';

/** @returns the notice's folder */
export async function writeNotice(
  { engine, clock }: Office,
  config: Config,
  { documentId, result }: FoundNotice,
  out: string,
): Promise<string> {
  const style = calendarStyleOf(config);
  const calendars = await calendarsOf(engine.db, [result.id], style, clock.now());
  const pictures = await picturesOf(result, await engine.outputsOf(documentId), engine.blobs);
  const calendar = calendars.get(result.id) ?? null;
  const files = await noticeFiles(result, { pictures, calendar, style, now: clock.now() });
  const own = join(resolve(out), result.id);
  await writeNoticeFiles(own, files);
  return own;
}
