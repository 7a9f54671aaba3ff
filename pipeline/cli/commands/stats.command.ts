// `stats`: the figures of an office over a period, by client, kind, month and outcome; on the terminal or as a CSV.
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, romeDay } from '../../../contract/civil-date.ts';
import type { Language } from '../../messages/warnings.table.ts';
import type { NoticeRecord } from '../../office/statistics/notice-record.ts';
import { recordsOfArchive } from '../../office/statistics/records-of-archive.ts';
import {
  DIMENSIONS,
  type Dimension,
  type StatisticsRow,
  statisticsOf,
} from '../../office/statistics/statistics.ts';
import { statisticsCells, statisticsCsv } from '../../outputs/statistics/statistics-text.ts';
import { writeWholeFile } from '../../store/whole-file.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { inArchive } from '../office/office-commands.ts';
import { textColumns } from '../office/text-columns.ts';
import type { Terminal } from '../terminal.ts';
import { dayArgument } from './deadline.command.ts';

export interface StatsOptions {
  readonly from?: string;
  readonly to?: string;
  readonly by?: Dimension;
  readonly out?: string;
  readonly json?: boolean;
  readonly data?: string;
}

interface Period {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** @throws AppError arguments.invalid, output.unwritable, and what opening the archive throws */
export async function statsCommand(options: StatsOptions, terminal: Terminal): Promise<ExitCode> {
  const period = periodOf(options);
  const { out, json, by, data } = options;
  await inArchive(data === undefined ? {} : { data }, terminal, async ({ db, config: { language } }) => {
    const all = await recordsOfArchive(db);
    const within = all.filter((record) => isWithin(record, period));
    const rows = statisticsOf(within, all).filter(({ dimension }) => by === undefined || dimension === by);
    if (out !== undefined) {
      await writeWholeFile(resolve(out), (write) => write(statisticsCsv(rows, language)));
      terminal.err(`${rows.length} righe in ${resolve(out)}\n`);
    }
    if (json) for (const row of rows) terminal.out(`${JSON.stringify(row)}\n`);
    else if (out === undefined) terminal.out(textOf(rows, language));
  });
  return EXIT.ok;
}

function periodOf({ from, to }: StatsOptions): Period {
  const period = {
    from: from === undefined ? null : dayArgument('--from', from),
    to: to === undefined ? null : dayArgument('--to', to),
  };
  if (period.from !== null && period.to !== null && period.from > period.to)
    throw new AppError('arguments.invalid', '--from is after --to');
  return period;
}

/** By the day of coming in, in Rome; both ends are within. */
function isWithin({ takenAt }: NoticeRecord, { from, to }: Period): boolean {
  const day = romeDay(takenAt);
  return (from === null || day >= from) && (to === null || day <= to);
}

function textOf(rows: readonly StatisticsRow[], language: Language): string {
  if (rows.length === 0) return 'Nessun atto in questo periodo.\n';
  const blocks = DIMENSIONS.map((dimension) => rows.filter((row) => row.dimension === dimension));
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => {
      const { heads, rows: lines } = statisticsCells(block, language);
      return `${textColumns(heads, lines)}\n`;
    })
    .join('\n');
}
