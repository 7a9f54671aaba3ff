// `export`: everything the database knows as a register, a calendar feed, results a line each, or one notice's bundle.
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { NoticeKind } from '../../../contract/words.ts';
import { loadConfig } from '../../config/load-config.ts';
import { readS3 } from '../../config/s3-settings.ts';
import type { Config } from '../../config/settings.ts';
import { clientNamed } from '../../office/clients/change-client.ts';
import { type BundleTools, exportBundle } from '../../office/exports/export-bundle.ts';
import {
  type Exported,
  type ExportJob,
  exportCalendar,
  exportCsv,
  exportJson,
  exportXlsx,
} from '../../office/exports/export-notices.ts';
import { calendarStyleOf } from '../../office/papers/calendar-style.ts';
import { openDataFolder } from '../../store/data-folder.ts';
import type { ListStatus, NoticeFilter } from '../../store/notice-pages.ts';
import { openStores } from '../../store/open-stores.ts';
import { type WritePiece, writeWholeFile } from '../../store/whole-file.ts';
import { scannerOf } from '../../virus-scan/scanner-of.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openArchive } from '../explain/open-archive.ts';
import { toSink } from '../export/export-sink.ts';
import { onInterrupt } from '../interrupt.ts';
import { readersOf } from '../open-office.ts';
import type { Terminal } from '../terminal.ts';
import { dayArgument } from './deadline.command.ts';
import type { ExportFormat } from './export-formats.ts';

/** As the flags give them; words that name one of a list are checked before. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly dated?: boolean;
  readonly status?: ListStatus;
  readonly kind?: NoticeKind;
  readonly client?: string;
  readonly person?: string;
  readonly open?: boolean;
  readonly notice?: string;
  readonly data?: string;
}

const EXPORTERS: Readonly<
  Record<Exclude<ExportFormat, 'zip'>, (job: ExportJob, write: WritePiece) => Promise<Exported>>
> = { csv: exportCsv, xlsx: exportXlsx, ics: exportCalendar, json: exportJson };
/** Formats that are no text: never on a terminal. */
const NEEDS_FILE = new Set<ExportFormat>(['xlsx', 'zip']);

/** @throws AppError arguments.invalid, export.too_many, output.unwritable, notice.*, and what opening the archive throws */
export async function exportCommand(
  options: ExportOptions,
  terminal: Terminal,
  now: Date,
): Promise<ExitCode> {
  const filter = filterOf(options);
  checkTogether(options);
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const style = calendarStyleOf(config);
  const interrupt = onInterrupt(terminal);
  const { signal } = interrupt;
  try {
    const archive = await openArchive(config, now);
    try {
      if (options.format === 'zip') {
        await bundle({ config, db: archive.db, style, now, signal }, options.notice ?? '', options.out ?? '');
      } else {
        const exporter = EXPORTERS[options.format];
        const { db } = archive;
        const registered = filter.client === null ? null : await clientNamed(db, filter.client);
        const job: ExportJob = {
          ...{ db, filter: { ...filter, registered }, style, now, signal },
          isOpenOnly: options.open ?? false,
          person: options.person ?? null,
          fallbackOwner: config.owner,
        };
        let done: Exported = { rows: 0, waitingLeftOut: 0 };
        await toSink(options.out, terminal, async (write) => {
          done = await exporter(job, write);
        });
        say(done, options, terminal);
      }
      return EXIT.ok;
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    terminal.err('Interrotto: il file di destinazione è rimasto com’era.\n');
    return EXIT.interrupted;
  } finally {
    interrupt.release();
  }
}

/** Readers are opened only where a copy has to be made, and closed again. */
async function bundle(
  { config, ...job }: Pick<BundleTools, 'db' | 'style' | 'now' | 'signal'> & { readonly config: Config },
  id: string,
  out: string,
): Promise<void> {
  const stores = await openStores(await openDataFolder(config.dataDir), readS3(config));
  const lent: ReturnType<typeof readersOf>[] = [];
  const reader = () => {
    const one = readersOf(config);
    lent.push(one);
    return one;
  };
  const tools = { ...job, blobs: stores.blobs, reader, scan: scannerOf(config) };
  try {
    await writeWholeFile(resolve(out), (write) => exportBundle(tools, id, write));
  } finally {
    for (const one of lent) await one.close();
    await stores.close();
  }
}

function filterOf({ from, to, dated, status, kind, client }: ExportOptions): NoticeFilter {
  const day = (flag: string, text: string | undefined): CivilDate | null =>
    text === undefined ? null : dayArgument(flag, text);
  return {
    from: day('--from', from),
    to: day('--to', to),
    isDatedOnly: dated ?? false,
    status: status ?? null,
    kind: kind ?? null,
    client: client ?? null,
  };
}

function checkTogether(options: ExportOptions): void {
  const { format, out, notice, from, to } = options;
  if (NEEDS_FILE.has(format) && out === undefined)
    throw new AppError('arguments.invalid', `--format ${format} needs --out FILE`);
  if ((format === 'zip') !== (notice !== undefined))
    throw new AppError('arguments.invalid', '--format zip and --notice ID go together');
  if (from !== undefined && to !== undefined && from > to)
    throw new AppError('arguments.invalid', '--from is after --to');
}

function say({ rows, waitingLeftOut }: Exported, { format, out }: ExportOptions, terminal: Terminal): void {
  const what = format === 'ics' ? 'atti in calendario' : 'righe';
  if (out !== undefined) terminal.err(`${rows} ${what} in ${resolve(out)}\n`);
  if (waitingLeftOut > 0)
    terminal.err(`${waitingLeftOut} documenti ancora in lavorazione non compaiono in questo formato.\n`);
}
