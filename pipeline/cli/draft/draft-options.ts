// What was typed after `draft ID`, as a change of the request.
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../contract/app-error.ts';
import type { RequestChange } from '../../office/requests/request-change.ts';
import { asReadError } from '../../store/file-errors.ts';
import type { Terminal } from '../terminal.ts';

export interface DraftOptions {
  readonly reason?: string;
  readonly set?: readonly string[];
  readonly text?: string;
  readonly by?: string;
  readonly email?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly notifyEmail?: boolean;
  readonly notifySms?: boolean;
  readonly second?: boolean;
  readonly first?: boolean;
  readonly practice?: string;
  readonly attach?: readonly string[];
  readonly detach?: readonly string[];
  readonly reset?: boolean;
  readonly reasons?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly data?: string;
}

export type TypedChange = Omit<RequestChange, 'attach'> & { readonly files?: readonly string[] };

const MAX_TEXT_BYTES = 1_048_576;

/** Null: nothing is to be changed. @throws AppError arguments.invalid, file.not_found, file.unreadable */
export async function changeOf(
  options: DraftOptions,
  input: AsyncIterable<Uint8Array>,
): Promise<TypedChange | null> {
  if (options.second && options.first)
    throw new AppError('arguments.invalid', '--second or --first, not both');
  const change: TypedChange = {
    ...(options.reset ? { isReset: true } : {}),
    ...(options.reason === undefined ? {} : { reason: options.reason.trim() }),
    ...(options.set === undefined ? {} : { blanks: blanksOf(options.set) }),
    ...(options.text === undefined ? {} : { text: await textOf(options.text, input) }),
    ...(options.by === undefined ? {} : { actBy: options.by.trim() }),
    ...partOf('contact', { email: options.email, name: options.name, phone: options.phone }),
    ...partOf('notify', { email: options.notifyEmail, sms: options.notifySms }),
    ...secondOf(options),
    ...(options.attach === undefined ? {} : { files: options.attach }),
    ...(options.detach === undefined ? {} : { detach: options.detach }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function secondOf({ second, first, practice }: DraftOptions): Pick<TypedChange, 'second'> {
  if (first) return { second: 'first' };
  if (second) return { second: { practice: practice ?? null } };
  if (practice !== undefined) throw new AppError('arguments.invalid', '--practice goes with --second');
  return {};
}

/** `key=value`; the value may hold `=` and be empty. */
function blanksOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new AppError('arguments.invalid', '--set takes key=value');
      return [pair.slice(0, at).trim(), pair.slice(at + 1)];
    }),
  );
}

/** Only what was given; nothing where nothing was. */
function partOf<Name extends string, Values extends Record<string, unknown>>(name: Name, values: Values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.length === 0 ? {} : { [name]: Object.fromEntries(given) };
}

/** Of a file or standard input, as it is but for the mark of its encoding and its last line end. */
async function textOf(path: string, input: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = path === '-' ? await wholeOf(input) : await bytesOf(path);
  if (bytes.length > MAX_TEXT_BYTES) throw new AppError('arguments.invalid', '--text: more than 1 MB');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new AppError('arguments.invalid', '--text: not UTF-8', { cause });
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw asReadError(error);
  });
}

async function wholeOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    pieces.push(piece);
    size += piece.length;
    if (size > MAX_TEXT_BYTES) break;
  }
  return Buffer.concat(pieces);
}

/** Standard input of this terminal; tests hand in their own. */
export function inputOf({ input }: Terminal): AsyncIterable<Uint8Array> {
  return input ?? process.stdin;
}
