// The mailboxes that are fetched over IMAP: a JSON file, or one address in the settings. A mistake is named by its entry,
// never by its value: addresses and passwords stay out of messages. docs/mailbox.md shows the form.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import { CHANNELS } from '../../contract/words.ts';
import type { DoneAction, Mailbox } from '../intake/mailbox/mailbox.ts';
import { mailboxAddress } from '../intake/mailbox/mailbox-address.ts';
import type { Config } from './settings.ts';

type MailboxConfig = Pick<
  Config,
  | 'mailboxesFile'
  | 'imapUrl'
  | 'imapPassword'
  | 'imapPasswordFile'
  | 'imapCaFile'
  | 'imapSince'
  | 'imapDone'
  | 'imapClient'
  | 'imapChannel'
>;
type Env = Readonly<Record<string, string | undefined>>;

const FLAG = /^[A-Za-z0-9$_.-]+$/; // yes: `$Civis`, `letto`  no: `\Deleted`
const entrySchema = z.strictObject({
  /** In lists, logs and the paths of its mails. yes: `pec-studio`  no: `PEC dello studio` */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  url: z.string().refine((text) => URL.canParse(text), { message: 'not an address' }),
  passwordFile: z.string().min(1).optional(),
  passwordEnv: z.string().min(1).optional(),
  caFile: z.string().min(1).optional(),
  /** Instead of the one in the address. */
  folders: z.array(z.string().trim().min(1)).min(1).optional(),
  since: z.string(),
  done: z
    .union([
      z.enum(['nothing', 'seen']),
      z.strictObject({ flag: z.string().regex(FLAG) }),
      z.strictObject({ move: z.string().trim().min(1) }),
    ])
    .default('seen'),
  client: z.string().trim().min(1).nullable().default(null),
  channel: z.enum(CHANNELS).default('pec'),
  enabled: z.boolean().default(true),
});
type Entry = z.infer<typeof entrySchema>;

const fileSchema = z.strictObject({
  mailboxes: z.array(entrySchema).refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    message: 'every mailbox needs a name of its own',
  }),
});

/** The name of the mailbox that is given by settings alone. */
const SINGLE = 'pec';

/**
 * Those that are enabled; none where none is configured.
 * @param env where passwords may be
 * @throws AppError config.invalid naming the entry
 */
export function readMailboxes(config: MailboxConfig, env: Env): readonly Mailbox[] {
  if (config.mailboxesFile !== null) {
    if (config.imapUrl !== null) throw invalid('mailboxesFile and imapUrl cannot both be given');
    return readFile(config.mailboxesFile)
      .filter(({ enabled }) => enabled)
      .map((entry) => mailboxOf(entry, passwordOf(entry, env)));
  }
  const single = singleEntry(config);
  return single === null ? [] : [mailboxOf(single, singlePassword(config))];
}

function singleEntry(config: MailboxConfig): Entry | null {
  const { imapUrl, imapSince, imapClient, imapChannel, imapCaFile } = config;
  if (imapUrl === null) return null;
  if (imapSince === null) {
    throw invalid('imapUrl needs imapSince (CIVIS_IMAP_SINCE): from which day on, or all');
  }
  return {
    ...{ name: SINGLE, url: imapUrl, since: imapSince, client: imapClient, channel: imapChannel },
    ...(imapCaFile === null ? {} : { caFile: imapCaFile }),
    ...{ done: doneSetting(config.imapDone), enabled: true },
  };
}

function doneSetting(text: string): Entry['done'] {
  if (text === 'nothing' || text === 'seen') return text;
  const value = text.slice(text.indexOf(':') + 1);
  return text.startsWith('flag:') ? { flag: value } : { move: value };
}

function singlePassword({ imapPassword, imapPasswordFile }: MailboxConfig): string {
  if (imapPassword !== null && imapPasswordFile !== null) {
    throw invalid('imapPassword and imapPasswordFile cannot both be given');
  }
  if (imapPasswordFile !== null) return firstLine(imapPasswordFile, 'imapPasswordFile');
  if (imapPassword === null) throw invalid('imapUrl needs imapPassword or imapPasswordFile');
  return imapPassword;
}

function readFile(path: string): readonly Entry[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Without its cause: the message of JSON.parse quotes the file.
    throw invalid(`mailboxesFile cannot be read as JSON: ${path}`);
  }
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return parsed.data.mailboxes;
  const reasons = parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || 'file'}: ${message}`);
  throw invalid(`${path}: ${reasons.join('; ')}`);
}

function passwordOf({ name, passwordFile, passwordEnv }: Entry, env: Env): string {
  if ((passwordFile === undefined) === (passwordEnv === undefined)) {
    throw invalid(`${name}: one of passwordFile and passwordEnv`);
  }
  if (passwordFile !== undefined) return firstLine(passwordFile, `${name}: passwordFile`);
  const found = env[passwordEnv ?? ''];
  if (!found) throw invalid(`${name}: passwordEnv: the variable is not set`);
  return found;
}

function mailboxOf(entry: Entry, password: string): Mailbox {
  const { name, caFile, client, channel } = entry;
  const ca = caFile === undefined ? null : fileText(caFile, `${name}: caFile`);
  const address = mailboxAddress(entry.url, ca !== null);
  if ('problem' in address) throw invalid(`${name}: url: ${address.problem}`);
  const { folder, ...server } = address;
  const folders = entry.folders ?? [folder];
  const done = doneOf(entry.done);
  if (done.kind === 'move' && folders.includes(done.folder)) {
    throw invalid(`${name}: done mails cannot go to a folder that is read`);
  }
  return { name, ...server, password, ca, folders, since: sinceOf(entry), done, client, channel };
}

function doneOf(done: Entry['done']): DoneAction {
  if (done === 'nothing') return { kind: 'nothing' };
  if (done === 'seen') return { kind: 'flag', flag: '\\Seen' };
  return 'flag' in done ? { kind: 'flag', flag: done.flag } : { kind: 'move', folder: done.move };
}

function sinceOf({ name, since }: Entry): CivilDate | 'all' {
  const day = since === 'all' ? 'all' : parseCivilDate(since);
  if (day === null) throw invalid(`${name}: since is a day, YYYY-MM-DD, or all`);
  return day;
}

/** Editors and secret stores end it with a newline. */
function firstLine(path: string, where: string): string {
  const line = fileText(path, where).split(/\r?\n/, 1)[0] ?? '';
  if (line === '') throw invalid(`${where}: the file is empty`);
  return line;
}

function fileText(path: string, where: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('config.invalid', `${where}: the file cannot be read`, { cause });
  }
}

function invalid(detail: string): AppError {
  return new AppError('config.invalid', detail);
}
