// The register, the calendar feed or the results of the whole database, written a page at a time.
import { AppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { CalendarStyle } from '../../outputs/calendar/calendar-events.ts';
import { calendarBody, calendarFoot, calendarHead } from '../../outputs/calendar/calendar-text.ts';
import { csvHead, csvRows } from '../../outputs/register/register-csv.ts';
import { isOpen, type RegisterEntry } from '../../outputs/register/register-entry.ts';
import { MAX_XLSX_ROWS, type XlsxRow, xlsxFile, xlsxRows } from '../../outputs/register/register-xlsx.ts';
import { lockCalendars, tellCalendars, tellGoneNotices } from '../../store/calendar-rows.ts';
import type { Db, Tx } from '../../store/database.ts';
import {
  countWaiting,
  type NoticeFilter,
  type NoticePlace,
  pageByPlace,
  registerPages,
} from '../../store/notice-pages.ts';
import type { WritePiece } from '../../store/whole-file.ts';
import { type OfficeEntry, withOffice } from './office-facts.ts';

export interface ExportJob {
  readonly db: Db;
  readonly filter: NoticeFilter;
  /** Leave out what is done with: see isOpen. */
  readonly isOpenOnly: boolean;
  /** Only of this owner; null: of everybody. */
  readonly person: string | null;
  /** Owns what nobody else does (setting `CIVIS_OWNER`). */
  readonly fallbackOwner: string;
  readonly style: CalendarStyle;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** What of a result its reader may see; all of it unless given. A calendar's text is its writer's to look at. */
  readonly veil?: (tx: Tx, result: Result) => Promise<Result>;
}

export interface Exported {
  readonly rows: number;
  /** Documents without a notice yet that the format cannot show. */
  readonly waitingLeftOut: number;
}

const PAGE_SIZE = 200;
/** One sight of the database for all pages: none is met twice or missed because it changed meanwhile. */
const ONE_SIGHT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

export async function exportCsv(job: ExportJob, write: WritePiece): Promise<Exported> {
  const { language } = job.style;
  await write(csvHead(language));
  return overEntries(job, (entries) => write(csvRows(entries, language)));
}

/** @throws AppError export.too_many */
export async function exportXlsx(job: ExportJob, write: WritePiece): Promise<Exported> {
  const rows: XlsxRow[] = [];
  const done = await overEntries(job, async (entries) => {
    rows.push(...xlsxRows(entries, job.style.language));
    if (rows.length > MAX_XLSX_ROWS) throw new AppError('export.too_many', `more than ${MAX_XLSX_ROWS} rows`);
  });
  await write(await xlsxFile(rows, job.style.language));
  return done;
}

/** A result object a line; what has no result yet is counted. */
export async function exportJson(job: ExportJob, write: WritePiece): Promise<Exported> {
  let waitingLeftOut = 0;
  const done = await overEntries(job, async (entries) => {
    const ready = entries.filter(({ isWaiting }) => !isWaiting);
    waitingLeftOut += entries.length - ready.length;
    if (ready.length > 0) await write(ready.map(({ result }) => `${JSON.stringify(result)}\n`).join(''));
  });
  return { rows: done.rows - waitingLeftOut, waitingLeftOut };
}

async function overEntries(
  job: ExportJob,
  use: (entries: readonly RegisterEntry[]) => Promise<void>,
): Promise<Exported> {
  const today = romeDay(job.now);
  let rows = 0;
  await job.db.transaction(async (tx) => {
    for await (const page of registerPages(tx, job.filter, PAGE_SIZE)) {
      job.signal.throwIfAborted();
      const entries = await veiled(
        tx,
        wanted(await withOffice(tx, page, today, job.fallbackOwner), job),
        job,
      );
      rows += entries.length;
      if (entries.length > 0) await use(entries);
    }
  }, ONE_SIGHT);
  return { rows, waitingLeftOut: 0 };
}

/** Every page in a transaction of its own, under the calendars' lock. `rows` counts notices with events. */
export async function exportCalendar(job: ExportJob, write: WritePiece): Promise<Exported> {
  const { style, now } = job;
  await write(calendarHead(style));
  let rows = 0;
  const put = async (calendars: Awaited<ReturnType<typeof tellCalendars>>) => {
    rows += calendars.length;
    if (calendars.length > 0) await write(calendarBody(calendars, style));
  };
  for (let after: NoticePlace | null = null, isFirst = true; isFirst || after; isFirst = false) {
    const from: NoticePlace | null = after;
    const page = await locked(job, async (tx) => {
      const { notices, next } = await pageByPlace(tx, job.filter, from, PAGE_SIZE);
      const entries = await withOffice(tx, notices, romeDay(now), job.fallbackOwner);
      const results = wanted(entries, job, true).map(({ result }) => result);
      return { calendars: await tellCalendars(tx, results, style, now), next };
    });
    await put(page.calendars);
    after = page.next;
  }
  // What is gone was anybody's: called off for those who see all.
  for (let after = ''; (job.filter.seenClients ?? null) === null; ) {
    const gone = await locked(job, (tx) => tellGoneNotices(tx, after, PAGE_SIZE, now));
    await put(gone);
    const last = gone.at(-1);
    if (!last || gone.length < PAGE_SIZE) break;
    after = last.id;
  }
  await write(calendarFoot());
  return { rows, waitingLeftOut: await waitingUnseen(job) };
}

async function waitingUnseen({ db, filter }: ExportJob): Promise<number> {
  return (filter.seenClients ?? null) === null ? countWaiting(db) : 0;
}

function locked<T>({ db, signal }: ExportJob, work: (tx: Tx) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return db.transaction(async (tx) => {
    await lockCalendars(tx);
    return work(tx);
  });
}

async function veiled(
  tx: Tx,
  entries: readonly OfficeEntry[],
  { veil }: ExportJob,
): Promise<readonly OfficeEntry[]> {
  if (!veil) return entries;
  const shown: OfficeEntry[] = [];
  for (const entry of entries) {
    shown.push(entry.isWaiting ? entry : { ...entry, result: await veil(tx, entry.result) });
  }
  return shown;
}

/** @param keepsGone a calendar needs what is done with as well: to call it off */
function wanted(
  page: readonly OfficeEntry[],
  { isOpenOnly, person, filter }: ExportJob,
  keepsGone = false,
): readonly OfficeEntry[] {
  const owner = person?.trim().toLowerCase() ?? null;
  return page.filter((entry) => {
    // On its way, it is nobody's and anybody's: never hidden by a person's name.
    if (entry.isWaiting) return true;
    if (!isOfClient(entry, filter)) return false;
    if (owner !== null && entry.office.owner?.toLowerCase() !== owner) return false;
    return !isOpenOnly || keepsGone || (isOpen(entry.result) && !entry.office.isClosed);
  });
}

/** Given with its file for that client, or the register's by what its paper says. */
function isOfClient({ clients, clientId }: OfficeEntry, { client, registered }: NoticeFilter): boolean {
  if (client === null || clients.includes(client)) return true;
  return !!registered && clientId === registered.id;
}
