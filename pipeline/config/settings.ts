// Every setting: what it is for, its default, its environment variable. docs/configuration.md is printed from
// this table (`npm run docs:config`) and checked for drift. (Table file.)
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCivilDate } from '../../contract/civil-date.ts';
import { LANGUAGES } from '../../contract/sentence.ts';
import { CHANNELS } from '../../contract/words.ts';
import { OCR_ENGINES } from '../../extractors/pages/ocr/engine.ts';
import { parseRetention, RETENTION_STATES } from '../office/purge/retention.ts';
import { MAIL_DETAILS } from '../office/reminders/mail-details.ts';
import { parsePeople } from '../office/reminders/people.ts';
import { CALENDAR_DETAILS } from '../outputs/calendar/calendar-events.ts';
import { clamdAddress } from '../virus-scan/clamd-address.ts';

export interface Setting<T> {
  readonly env: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: () => T;
  /** How the default reads in the docs where it depends on the machine. */
  readonly fallbackText?: string;
  readonly doc: string;
  /** Never printed. */
  readonly isSecret?: boolean;
}

const setting = <T>(entry: Setting<T>): Setting<T> => entry;
/** yes: `pec.ente.it, pce.ente.it`  no: `a@ente.it` */
const domainList = z.union([
  z.array(z.string()),
  z
    .string()
    .transform((value) =>
      value
        .toLowerCase()
        .split(',')
        .map((domain) => domain.trim()),
    )
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))),
]);
/** yes: `erp.example.it, *.example.com, localhost, 10.0.0.7, [::1]`  no: `https://erp.example.it`, `*` */
const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$|^\[[0-9a-f:.]+\]$/;
const hostList = z
  .union([z.array(z.string()), z.string().transform((value) => value.split(','))])
  .transform((hosts) => hosts.map((host) => host.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(HOST)));
/** yes: `10.0.0.5, 172.18.0.0/16, fd00::/8`  no: `proxy.example.it` */
const addressList = z
  .union([z.array(z.string()), z.string().transform((value) => value.split(','))])
  .transform((addresses) => addresses.map((address) => address.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])));
const retention = z
  .union([
    z.partialRecord(z.enum(RETENTION_STATES), z.number().int().min(0).max(99_999)),
    z
      .string()
      .refine((value) => parseRetention(value) !== null)
      .transform((value) => parseRetention(value) ?? {}),
  ])
  .nullable();
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]);
const integer = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const url = (protocols: RegExp) => z.url({ protocol: protocols }).nullable();
const text = z.string().trim().min(1).nullable();

export const SETTINGS = {
  dataDir: setting({
    env: 'CIVIS_DATA_DIR',
    schema: z.string().min(1),
    fallback: () => join(homedir(), '.civis-intake'),
    fallbackText: '`~/.civis-intake`',
    doc: 'Data folder: originals with their receipts, page pictures, and the embedded database. One process at a time with the embedded database; several machines share it only as [backends.md](backends.md) says.',
  }),
  databaseUrl: setting({
    env: 'CIVIS_DATABASE_URL',
    schema: url(/^postgres(ql)?$/),
    fallback: () => null,
    doc: 'PostgreSQL to use instead of the embedded database, `postgres://user:password@host:port/name`.',
    isSecret: true,
  }),
  redisUrl: setting({
    env: 'CIVIS_REDIS_URL',
    schema: url(/^rediss?$/),
    fallback: () => null,
    doc: 'Redis for the queue instead of the database; needs `CIVIS_DATABASE_URL`.',
    isSecret: true,
  }),
  s3Url: setting({
    env: 'CIVIS_S3_URL',
    schema: url(/^https?$/),
    fallback: () => null,
    fallbackText: 'Amazon’s of the region',
    doc: 'Address of an S3-compatible store for originals, receipts and page pictures, `https://s3.example.it:9000`; used with `CIVIS_S3_BUCKET` ([backends.md](backends.md)).',
  }),
  s3Bucket: setting({
    env: 'CIVIS_S3_BUCKET',
    schema: z.string().trim().min(3).max(255).nullable(),
    fallback: () => null,
    doc: 'Bucket that is used instead of the folders `blobs` and `receipts` of the data folder; must exist.',
  }),
  s3Region: setting({
    env: 'CIVIS_S3_REGION',
    schema: z.string().trim().min(1),
    fallback: () => 'us-east-1',
    doc: 'Region of the bucket; most self-hosted stores take any.',
  }),
  s3Prefix: setting({
    env: 'CIVIS_S3_PREFIX',
    schema: z
      .string()
      .trim()
      .regex(/^[\w!.*'()/-]*$/),
    fallback: () => '',
    fallbackText: 'none',
    doc: 'Folder inside the bucket, so that several installations may share one: `civis/`.',
  }),
  s3AccessKey: setting({
    env: 'CIVIS_S3_ACCESS_KEY',
    schema: text,
    fallback: () => null,
    doc: 'Access key of the bucket; needed with `CIVIS_S3_BUCKET`, no credentials are looked for elsewhere.',
    isSecret: true,
  }),
  s3Secret: setting({
    env: 'CIVIS_S3_SECRET',
    schema: text,
    fallback: () => null,
    doc: 'Its secret; or `CIVIS_S3_SECRET_FILE`.',
    isSecret: true,
  }),
  s3SecretFile: setting({
    env: 'CIVIS_S3_SECRET_FILE',
    schema: text,
    fallback: () => null,
    doc: 'File whose first line is the secret, instead of `CIVIS_S3_SECRET`.',
  }),
  s3PathStyle: setting({
    env: 'CIVIS_S3_PATH_STYLE',
    schema: flag,
    fallback: () => true,
    doc: '`true`: the bucket stands in the path (`https://host/bucket/…`), as most self-hosted stores want it; `false`: in the host name.',
  }),
  s3CacheMb: setting({
    env: 'CIVIS_S3_CACHE_MB',
    schema: integer(64, 10_000_000),
    fallback: () => 2_048,
    doc: 'Room for copies of what lies in the bucket, in the data folder of each machine, in MB; what is in use stays beyond it.',
  }),
  readers: setting({
    env: 'CIVIS_READERS',
    schema: integer(1, 64),
    fallback: () => Math.min(8, availableParallelism()),
    fallbackText: 'one per core, at most 8',
    doc: 'Reader processes that work side by side. Each takes one core and about 700 MB of memory. The service has one more, which paints pictures.',
  }),
  readerMemoryMb: setting({
    env: 'CIVIS_READER_MEMORY_MB',
    schema: integer(400, 16_384),
    fallback: () => 1_400,
    doc: 'Memory a reader process may use, in MB, before it is stopped and its page is reported.',
  }),
  pageTimeoutSeconds: setting({
    env: 'CIVIS_PAGE_TIMEOUT_S',
    schema: integer(5, 3_600),
    fallback: () => 120,
    doc: 'Seconds one page may take before it is given to a person.',
  }),
  ocrEngine: setting({
    env: 'CIVIS_OCR_ENGINE',
    schema: z.enum(OCR_ENGINES),
    fallback: () => 'wasm' as const,
    doc: 'Who reads pictures: `wasm`, Tesseract inside this program, or `native`, the machine’s own Tesseract with Italian, which is quicker.',
  }),
  readPages: setting({
    env: 'CIVIS_READ_PAGES',
    schema: z.enum(['needed', 'all']),
    fallback: () => 'needed' as const,
    doc: 'Which pages of a scan are read whole at once: `needed` for the notice (of the others the head, the rest when the service is idle), or `all`.',
  }),
  maxFileMb: setting({
    env: 'CIVIS_MAX_FILE_MB',
    schema: integer(1, 4_096),
    fallback: () => 200,
    doc: 'Largest file taken in, in MB.',
  }),
  maxPages: setting({
    env: 'CIVIS_MAX_PAGES',
    schema: integer(1, 10_000),
    fallback: () => 500,
    doc: 'Most pages in one document.',
  }),
  maxMegapixels: setting({
    env: 'CIVIS_MAX_MEGAPIXELS',
    schema: integer(1, 1_000),
    fallback: () => 120,
    doc: 'Most pixels in one page picture, in millions (A4 at 300 dpi has 9, at 600 dpi 35).',
  }),
  libreOffice: setting({
    env: 'CIVIS_LIBREOFFICE',
    schema: z.string().trim().min(1),
    fallback: () => 'auto',
    doc: 'LibreOffice for clean PDF copies of office files: `auto` looks for `soffice` on this machine, `off` never uses it, anything else is the path of the program.',
  }),
  logLevel: setting({
    env: 'CIVIS_LOG_LEVEL',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    fallback: () => 'warn' as const,
    doc: 'How much is logged on standard error, as JSON lines without personal data.',
  }),
  agencySenders: setting({
    env: 'CIVIS_AGENCY_SENDERS',
    schema: domainList,
    fallback: () => [],
    doc: 'More certified mail domains of the agencies, separated by commas, besides those the program knows.',
  }),
  acceptedFormats: setting({
    env: 'CIVIS_ACCEPTED_FORMATS',
    schema: text,
    fallback: () => null,
    doc: 'JSON file with the formats that CIVIS takes as attachments (`source`, `asOf`, `formats`), where the agency’s list in force was read; else a cautious default ([active-content.md](active-content.md)).',
  }),
  clamd: setting({
    env: 'CIVIS_CLAMD',
    schema: z
      .string()
      .refine((value) => clamdAddress(value) !== null)
      .nullable(),
    fallback: () => null,
    doc: 'ClamAV’s clamd that looks for viruses in every file, `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`; without it no virus scan is made.',
  }),
  calendarDetails: setting({
    env: 'CIVIS_CALENDAR_DETAILS',
    schema: z.enum(CALENDAR_DETAILS),
    fallback: () => 'none' as const,
    doc: 'What calendar events say of a taxpayer: `none` (kind of notice and our id alone), `number` (the number of the notice too), or `name` (the taxpayer’s name too). Calendars are often shared ([exports.md](exports.md)).',
  }),
  rulesFile: setting({
    env: 'CIVIS_RULES_FILE',
    schema: text,
    fallback: () => null,
    doc: 'JSON file with the office’s own windows of exception, by territory and dates (floods, earthquakes): see [deadlines/override-windows.md](deadlines/override-windows.md).',
  }),
  webhooksFile: setting({
    env: 'CIVIS_WEBHOOKS_FILE',
    schema: text,
    fallback: () => null,
    doc: 'JSON file with the endpoints that are told of notices and deadlines ([webhook.md](webhook.md)); without it and `CIVIS_WEBHOOK_URL` nothing is sent or kept for sending.',
  }),
  webhookUrl: setting({
    env: 'CIVIS_WEBHOOK_URL',
    schema: url(/^https?$/),
    fallback: () => null,
    doc: 'A single endpoint, named `webhook`, that is told everything; needs `CIVIS_WEBHOOK_SECRET`, and no `CIVIS_WEBHOOKS_FILE`.',
    isSecret: true,
  }),
  webhookSecret: setting({
    env: 'CIVIS_WEBHOOK_SECRET',
    schema: text,
    fallback: () => null,
    doc: 'Its secret, `whsec_…`, by which it knows that events are ours; two, separated by a space, while it is exchanged.',
    isSecret: true,
  }),
  webhookHosts: setting({
    env: 'CIVIS_WEBHOOK_HOSTS',
    schema: hostList,
    fallback: () => [],
    fallbackText: 'those of the endpoints',
    doc: 'The only hosts that webhooks may be sent to, separated by commas: `erp.example.it, *.example.com`.',
  }),
  webhookAllowPrivate: setting({
    env: 'CIVIS_WEBHOOK_ALLOW_PRIVATE',
    schema: flag,
    fallback: () => false,
    doc: '`true` lets webhooks go to private addresses and, also over http, to this machine.',
  }),
  language: setting({
    env: 'CIVIS_LANGUAGE',
    schema: z.enum(LANGUAGES),
    fallback: () => 'it' as const,
    doc: 'Language of the sheet, `it` or `en` ([sheet.md](sheet.md) says what stays Italian).',
  }),
  owner: setting({
    env: 'CIVIS_OWNER',
    schema: z.string().trim().min(1),
    fallback: () => 'lo studio',
    doc: 'The person who owns every deadline that no client’s person in charge and no office’s default person does: none is without an owner.',
  }),
  host: setting({
    env: 'CIVIS_HOST',
    schema: z.string().trim().min(1),
    fallback: () => '127.0.0.1',
    doc: 'Address that `serve` listens on. Anything but this machine itself needs HTTPS ([access.md](access.md)).',
  }),
  port: setting({
    env: 'CIVIS_PORT',
    schema: integer(0, 65_535),
    fallback: () => 8_080,
    doc: 'Port that `serve` listens on.',
  }),
  watchDir: setting({
    env: 'CIVIS_WATCH_DIR',
    schema: text,
    fallback: () => null,
    doc: 'Watched folder: the folder that `serve` takes files from; without it only `watch DIR` does.',
  }),
  watchDone: setting({
    env: 'CIVIS_WATCH_DONE',
    schema: text,
    fallback: () => null,
    fallbackText: '`done` beside it',
    doc: 'Watched folder of `serve`: where files go that were read.',
  }),
  watchFailed: setting({
    env: 'CIVIS_WATCH_FAILED',
    schema: text,
    fallback: () => null,
    fallbackText: '`failed` beside it',
    doc: 'Watched folder of `serve`: where files go that could not be read, each with its reason.',
  }),
  watchOut: setting({
    env: 'CIVIS_WATCH_OUT',
    schema: text,
    fallback: () => null,
    doc: 'Watched folder of `serve`: where a folder per notice and the register are written; without it they are only in the database.',
  }),
  remindersFrom: setting({
    env: 'CIVIS_REMINDERS_FROM_HOUR',
    schema: integer(0, 23),
    fallback: () => 7,
    doc: 'Hour, Europe/Rome, from which `serve` sends the digest of the day; what is urgent goes at once ([reminders.md](reminders.md)).',
  }),
  uploadMaxFiles: setting({
    env: 'CIVIS_UPLOAD_MAX_FILES',
    schema: integer(1, 100_000),
    fallback: () => 1_000,
    doc: 'HTTP upload: most files in one request; a larger pile goes in several ([api.md](api.md)).',
  }),
  uploadMaxMb: setting({
    env: 'CIVIS_UPLOAD_MAX_MB',
    schema: integer(1, 1_000_000),
    fallback: () => 2_048,
    doc: 'HTTP upload: most MB in one request, all files together.',
  }),
  uploadTimeoutSeconds: setting({
    env: 'CIVIS_UPLOAD_TIMEOUT_S',
    schema: integer(1, 86_400),
    fallback: () => 1_800,
    doc: 'HTTP upload: seconds one request may take; one that sends nothing for a minute is ended before.',
  }),
  publicUrl: setting({
    env: 'CIVIS_PUBLIC_URL',
    schema: url(/^https?$/),
    fallback: () => null,
    doc: 'Address under which people open the service, where it is not this machine’s own name: `https://civis.studio.it`. Needed behind a proxy ([access.md](access.md)).',
  }),
  tls: setting({
    env: 'CIVIS_TLS',
    schema: z.enum(['off', 'auto']),
    fallback: () => 'off' as const,
    doc: '`auto`: HTTPS with a certificate that the service makes for itself in the data folder ([access.md](access.md)); `off`: HTTPS only with `CIVIS_TLS_CERT`.',
  }),
  tlsCert: setting({
    env: 'CIVIS_TLS_CERT',
    schema: text,
    fallback: () => null,
    doc: 'File with the certificate (PEM, with its chain) for HTTPS; needs `CIVIS_TLS_KEY`.',
  }),
  tlsKey: setting({
    env: 'CIVIS_TLS_KEY',
    schema: text,
    fallback: () => null,
    doc: 'File with its private key (PEM).',
  }),
  trustedProxies: setting({
    env: 'CIVIS_TRUSTED_PROXIES',
    schema: addressList,
    fallback: () => [],
    doc: 'Addresses or networks of the proxies in front of the service, `10.0.0.5, 172.18.0.0/16`: only their `X-Forwarded-…` count, and only what they received over HTTPS is answered.',
  }),
  sessionIdleMinutes: setting({
    env: 'CIVIS_SESSION_IDLE_MIN',
    schema: integer(5, 1_440),
    fallback: () => 60,
    doc: 'Minutes without a request after which one has to sign in again.',
  }),
  sessionHours: setting({
    env: 'CIVIS_SESSION_HOURS',
    schema: integer(1, 720),
    fallback: () => 12,
    doc: 'Hours after which one has to sign in again, however busy.',
  }),
  doubleKeying: setting({
    env: 'CIVIS_DOUBLE_KEYING',
    schema: z.enum(['off', 'on']),
    fallback: () => 'off' as const,
    doc: '`on`: doubtful identifiers are typed by two people who see no value, and by a third where they differ ([review.md](review.md)).',
  }),
  auditAddresses: setting({
    env: 'CIVIS_AUDIT_ADDRESSES',
    schema: flag,
    fallback: () => true,
    doc: '`false` leaves the addresses from which people work out of the audit trail and the list of sessions.',
  }),
  watchSettleSeconds: setting({
    env: 'CIVIS_WATCH_SETTLE_S',
    schema: integer(0, 3_600),
    fallback: () => 5,
    doc: 'Watched folder: seconds a file must have kept its size and time before it is taken ([watched-folder.md](watched-folder.md)).',
  }),
  watchPatienceSeconds: setting({
    env: 'CIVIS_WATCH_PATIENCE_S',
    schema: integer(0, 86_400),
    fallback: () => 120,
    doc: 'Watched folder: seconds a still file waits that does not look whole (a PDF without its end, an empty file); then it is taken as it is.',
  }),
  watchRescanSeconds: setting({
    env: 'CIVIS_WATCH_RESCAN_S',
    schema: integer(1, 86_400),
    fallback: () => 30,
    doc: 'Watched folder: seconds between two full looks, whatever the system’s events say or miss.',
  }),
  watchPoll: setting({
    env: 'CIVIS_WATCH_POLL',
    schema: z.enum(['on', 'off']),
    fallback: () => 'off' as const,
    doc: 'Watched folder: `on` asks for no events of the system and looks every `CIVIS_WATCH_POLL_S`, for network shares and containers.',
  }),
  watchPollSeconds: setting({
    env: 'CIVIS_WATCH_POLL_S',
    schema: integer(1, 3_600),
    fallback: () => 5,
    doc: 'Watched folder: seconds between two looks when polling.',
  }),
  watchOpenFiles: setting({
    env: 'CIVIS_WATCH_OPEN_FILES',
    schema: integer(1, 10_000),
    fallback: () => 20,
    doc: 'Watched folder: most files taken in and not yet at their end; the others wait where they are.',
  }),
  minFreeMb: setting({
    env: 'CIVIS_MIN_FREE_MB',
    schema: integer(0, 10_000_000),
    fallback: () => 512,
    doc: 'With less free space than this, in MB, where the data lie, nothing is taken in and no work begun until there is more again; 0 never asks ([queue.md](queue.md)).',
  }),
  watchMinFreeMb: setting({
    env: 'CIVIS_WATCH_MIN_FREE_MB',
    schema: integer(0, 10_000_000),
    fallback: () => 1_024,
    doc: 'Watched folder and mailboxes: with less free space than this, in MB, where the data or the done files lie, nothing is taken until there is more again.',
  }),
  mailboxesFile: setting({
    env: 'CIVIS_MAILBOXES_FILE',
    schema: text,
    fallback: () => null,
    doc: 'JSON file with the PEC mailboxes that are fetched over IMAP ([mailbox.md](mailbox.md)); without it and `CIVIS_IMAP_URL` none is.',
  }),
  imapUrl: setting({
    env: 'CIVIS_IMAP_URL',
    schema: url(/^imaps?$/),
    fallback: () => null,
    doc: 'A single mailbox, named `pec`: `imaps://user@host/INBOX` (TLS) or `imap://…` (STARTTLS); needs `CIVIS_IMAP_SINCE` and a password, and no `CIVIS_MAILBOXES_FILE`.',
    isSecret: true,
  }),
  imapPassword: setting({
    env: 'CIVIS_IMAP_PASSWORD',
    schema: z.string().min(1).nullable(),
    fallback: () => null,
    doc: 'Its password.',
    isSecret: true,
  }),
  imapPasswordFile: setting({
    env: 'CIVIS_IMAP_PASSWORD_FILE',
    schema: text,
    fallback: () => null,
    doc: 'File whose first line is its password, instead.',
  }),
  imapCaFile: setting({
    env: 'CIVIS_IMAP_CA_FILE',
    schema: text,
    fallback: () => null,
    doc: 'PEM file of the authorities to trust for it, instead of the usual ones.',
  }),
  imapSince: setting({
    env: 'CIVIS_IMAP_SINCE',
    schema: z
      .string()
      .refine((value) => value === 'all' || parseCivilDate(value) !== null)
      .nullable(),
    fallback: () => null,
    doc: 'From which day on it is fetched, `YYYY-MM-DD`, or `all`. Older mails stay on the server and are counted.',
  }),
  imapDone: setting({
    env: 'CIVIS_IMAP_DONE',
    schema: z.string().regex(/^(?:nothing|seen|flag:[A-Za-z0-9$_.-]+|move:.+)$/),
    fallback: () => 'seen',
    doc: 'What becomes of its mails on the server once they are received: `seen`, `nothing`, `flag:KEYWORD`, `move:FOLDER`. None is ever deleted.',
  }),
  imapClient: setting({
    env: 'CIVIS_IMAP_CLIENT',
    schema: text,
    fallback: () => null,
    doc: 'The client whose mailbox it is.',
  }),
  imapChannel: setting({
    env: 'CIVIS_IMAP_CHANNEL',
    schema: z.enum(CHANNELS),
    fallback: () => 'pec' as const,
    doc: 'How its mails count as delivered.',
  }),
  imapIdle: setting({
    env: 'CIVIS_IMAP_IDLE',
    schema: z.enum(['on', 'off']),
    fallback: () => 'on' as const,
    doc: 'Mailboxes: `on` lets servers tell of new mails at once (IDLE); with `off` they are found by the next look.',
  }),
  imapPollSeconds: setting({
    env: 'CIVIS_IMAP_POLL_S',
    schema: integer(5, 86_400),
    fallback: () => 120,
    doc: 'Mailboxes: seconds between two full looks, whatever the servers tell or forget to tell.',
  }),
  imapOpenMails: setting({
    env: 'CIVIS_IMAP_OPEN_MAILS',
    schema: integer(1, 10_000),
    fallback: () => 20,
    doc: 'Mailboxes: most mails taken in and not yet at their end, all mailboxes together; the others wait on the server.',
  }),
  backupDir: setting({
    env: 'CIVIS_BACKUP_DIR',
    schema: text,
    fallback: () => null,
    doc: 'Folder for the backups that an admin asks the service for; on the command line any folder may be named ([operation.md](operation.md)).',
  }),
  auditDays: setting({
    env: 'CIVIS_AUDIT_DAYS',
    schema: integer(1, 99_999).nullable(),
    fallback: () => null,
    doc: 'After how many days entries of the audit trail go; the trail keeps how many went. For ever unless it is set.',
  }),
  retention: setting({
    env: 'CIVIS_RETENTION',
    schema: retention,
    fallback: () => null,
    doc: 'After how many days what is purged, by state: `not_for_civis:90, failed:365, rejected:30, ready:3650, closed:1825`. States that are not named, and everything unless it is set, are kept for ever; what has an open deadline or practice is never purged ([operation.md](operation.md)).',
  }),
  contactEmail: setting({
    env: 'CIVIS_CONTACT_EMAIL',
    schema: z.email().nullable(),
    fallback: () => null,
    doc: 'The firm’s e-mail for field 5 of the CIVIS form.',
  }),
  contactName: setting({
    env: 'CIVIS_CONTACT_NAME',
    schema: text,
    fallback: () => null,
    doc: 'Name of the person to refer to, for field 5 of the CIVIS form.',
  }),
  contactPhone: setting({
    env: 'CIVIS_CONTACT_PHONE',
    schema: text,
    fallback: () => null,
    doc: 'Telephone for field 5 of the CIVIS form.',
  }),
  auditPercent: setting({
    env: 'CIVIS_AUDIT_PERCENT',
    schema: z.coerce.number().min(0).max(100),
    fallback: () => 2,
    doc: 'Of the notices that nothing is in doubt of, how many percent a person is asked to look at all the same, so that the rate of silent errors is measured ([review.md](review.md#quality)). Which ones follows from the paper; `0`: none, and the rate stays unknown. Holds for what is drafted from then on; the same on every machine.',
  }),
  smtpUrl: setting({
    env: 'CIVIS_SMTP_URL',
    schema: url(/^smtps?$/),
    fallback: () => null,
    doc: 'Server for the reminders, `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`; special characters as `%XX`. Without it no mail is written or sent ([reminders.md](reminders.md)).',
    isSecret: true,
  }),
  smtpPasswordFile: setting({
    env: 'CIVIS_SMTP_PASSWORD_FILE',
    schema: text,
    fallback: () => null,
    doc: 'File whose first line is the password, instead of one in `CIVIS_SMTP_URL`.',
  }),
  smtpTls: setting({
    env: 'CIVIS_SMTP_TLS',
    schema: z.enum(['required', 'off']),
    fallback: () => 'required' as const,
    doc: '`required`: nothing is sent unencrypted, except to this machine itself; `off` allows it for an `smtp://` server of a closed network.',
  }),
  smtpFrom: setting({
    env: 'CIVIS_SMTP_FROM',
    schema: z.email().nullable(),
    fallback: () => null,
    doc: 'Sender of the reminders; needed with `CIVIS_SMTP_URL`.',
  }),
  remindersTo: setting({
    env: 'CIVIS_REMINDERS_TO',
    schema: z.email().nullable(),
    fallback: () => null,
    doc: 'The office’s address for notices without a person in charge, and for what the person’s own address refuses; needed with `CIVIS_SMTP_URL`.',
  }),
  mailPeople: setting({
    env: 'CIVIS_MAIL_PEOPLE',
    schema: z
      .string()
      .refine((value) => parsePeople(value) !== null)
      .nullable(),
    fallback: () => null,
    doc: 'Addresses of the people in charge, `Ada Prova=ada@studio.it, Bruno Finto=bruno@studio.it`; one who is written as an address needs no entry, all others’ notices go to `CIVIS_REMINDERS_TO`.',
  }),
  mailDetails: setting({
    env: 'CIVIS_MAIL_DETAILS',
    schema: z.enum(MAIL_DETAILS),
    fallback: () => 'number' as const,
    doc: 'What reminders say of a notice: `none` its kind and day, `number` its number too, `name` also taxpayer, client and file name.',
  }),
} as const satisfies Record<string, Setting<never> | Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;
export type Config = { readonly [Name in SettingName]: z.infer<(typeof SETTINGS)[Name]['schema']> };
