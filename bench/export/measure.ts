// One export in a process of its own, so that its memory is its own: prints a line of JSON. Arguments: format, folder or URL.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  exportCalendar,
  exportCsv,
  exportJson,
  exportXlsx,
} from '../../pipeline/office/exports/export-notices.ts';
import { PLAIN_CALENDAR } from '../../pipeline/outputs/calendar/calendar-events.ts';
import { openPglite, openPostgres } from '../../pipeline/store/database.ts';
import { EVERYTHING } from '../../pipeline/store/notice-pages.ts';

const EXPORTERS = { csv: exportCsv, json: exportJson, ics: exportCalendar, xlsx: exportXlsx };
const SAMPLE_MS = 10;
/** Pieces between two collections, where collections may be asked for. */
const GC_EVERY = 3;
const BYTES_PER_MB = 1_048_576;

const [format = 'csv', place = ''] = process.argv.slice(2);
const exporter = EXPORTERS[format as keyof typeof EXPORTERS];
const database = place.startsWith('postgres')
  ? await openPostgres(place, { queueListeners: 0, concurrency: 1 })
  : await openPglite(place);
let peak = 0;
let live = 0;
let pieces = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
const before = process.memoryUsage().rss;
const timer = setInterval(sample, SAMPLE_MS);
const sink = createWriteStream('/dev/null');
const startedMs = performance.now();
let bytes = 0;
const job = {
  ...{
    db: database.db,
    filter: EVERYTHING,
    isOpenOnly: false,
    person: null,
    fallbackOwner: 'lo studio',
    style: PLAIN_CALENDAR,
  },
  ...{ now: new Date('2026-01-01T00:00:00Z'), signal: new AbortController().signal },
};
const { rows } = await exporter(job, async (piece) => {
  bytes += Buffer.byteLength(piece);
  sample();
  pieces += 1;
  if (globalThis.gc && pieces % GC_EVERY === 0) {
    globalThis.gc();
    live = Math.max(live, process.memoryUsage().heapUsed);
  }
  if (!sink.write(piece)) await once(sink, 'drain');
});
const ms = performance.now() - startedMs;
clearInterval(timer);
await database.close();
const mb = (value: number) => Math.round(value / BYTES_PER_MB);
process.stdout.write(
  `${JSON.stringify({ rows, ms, bytes, beforeMb: mb(before), peakMb: mb(peak), liveMb: live / BYTES_PER_MB })}\n`,
);
