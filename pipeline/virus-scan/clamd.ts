// Asks a clamd that runs beside the program whether a file holds a virus: the file is streamed to it (INSTREAM), so it
// needs no access to our folders. Protocol: clamd(8), ClamAV. An answer that is not clearly "OK" is never clean.
import { createReadStream } from 'node:fs';
import { AppError } from '../../contract/app-error.ts';
import type { ClamdAddress } from './clamd-address.ts';
import {
  type ClamdConnection,
  type ClamdReply,
  type ClamdTimeouts,
  type ClamdTrouble,
  connectClamd,
  DEFAULT_CLAMD_TIMEOUTS,
} from './clamd-connection.ts';

/** too_large: over clamd's StreamMaxLength. refused: clamd reported an error of its own. */
export type ScanFailure = ClamdTrouble | 'too_large' | 'refused';

export type ScanAnswer =
  | { readonly state: 'clean' }
  /** @property name of the signature, as clamd calls it. */
  | { readonly state: 'infected'; readonly name: string }
  | { readonly state: 'failed'; readonly reason: ScanFailure; readonly detail: string };

/** One chunk on the wire; clamd takes any size up to its limit. */
const CHUNK_BYTES = 64 * 1024;
const MAX_NAME_CHARS = 120;
/** clamd may hang up on a file over its limit so quickly that its reply is lost. */
const WHILE_SENDING = ', while sending: perhaps over StreamMaxLength of clamd';
const UNPRINTABLE = /[^\x20-\x7e]/g;

/**
 * @throws AppError file.unreadable when the file cannot be read from disk; trouble with clamd is `failed`
 */
export async function scanFile(
  path: string,
  address: ClamdAddress,
  timeouts: ClamdTimeouts = DEFAULT_CLAMD_TIMEOUTS,
): Promise<ScanAnswer> {
  const connection = connectClamd(address, timeouts);
  try {
    const isSent = await streamFile(path, connection);
    return answerOf(await connection.reply, isSent);
  } finally {
    connection.end();
  }
}

/** Whether a clamd answers there. */
export async function pingClamd(
  address: ClamdAddress,
  timeouts: ClamdTimeouts = DEFAULT_CLAMD_TIMEOUTS,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly detail: string }> {
  const connection = connectClamd(address, timeouts);
  await connection.send(Buffer.from('zPING\0'));
  const reply = await connection.reply;
  if (reply.trouble !== undefined) return { ok: false, detail: reply.trouble };
  return reply.text === 'PONG' ? { ok: true } : { ok: false, detail: 'protocol' };
}

/** True when all of it and its end were sent. */
async function streamFile(path: string, { send, isOver }: ClamdConnection): Promise<boolean> {
  if (!(await send(Buffer.from('zINSTREAM\0')))) return false;
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of file) {
      if (!(await send(framed(chunk)))) return false;
    }
  } catch (cause) {
    throw new AppError('file.unreadable', 'the file could not be read for the virus scan', { cause });
  } finally {
    file.destroy();
  }
  if (isOver()) return false;
  await send(framed(Buffer.alloc(0)));
  return true;
}

/** Length in four bytes, the most significant first, then the bytes; length zero ends the stream. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

function answerOf(reply: ClamdReply, isSent: boolean): ScanAnswer {
  if (reply.trouble !== undefined)
    return { state: 'failed', reason: reply.trouble, detail: troubleDetail(reply, isSent) };
  const { text } = reply;
  const infected = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (infected !== undefined)
    return { state: 'infected', name: infected.replace(UNPRINTABLE, '?').slice(0, MAX_NAME_CHARS) };
  if (text === 'stream: OK') {
    // Said before the file was there: of what, nobody knows.
    return isSent
      ? { state: 'clean' }
      : { state: 'failed', reason: 'protocol', detail: 'answered before the end of the file' };
  }
  if (/size limit exceeded/i.test(text))
    return { state: 'failed', reason: 'too_large', detail: 'over StreamMaxLength of clamd' };
  return text.endsWith('ERROR')
    ? { state: 'failed', reason: 'refused', detail: 'clamd reports an error' }
    : { state: 'failed', reason: 'protocol', detail: 'not a reply of clamd' };
}

function troubleDetail(
  { trouble, detail }: { trouble: ClamdTrouble; detail: string },
  isSent: boolean,
): string {
  return trouble === 'closed' && !isSent ? `${detail}${WHILE_SENDING}` : detail;
}
