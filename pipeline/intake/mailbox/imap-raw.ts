// What the IMAP library gives of a server's raw responses, and what is taken from them. (Border file: these have no types in
// the library.)

export interface OpenFolder {
  readonly uidValidity: string;
  readonly uidNext: number | null;
  readonly count: number;
}

/** What the server says of a mail before its bytes are asked for. None of it is relied upon. */
export interface MailHead {
  readonly messageId: string | null;
  readonly announcedBytes: number | null;
  /** INTERNALDATE: when the server put it there. Never a day of receipt. */
  readonly arrivedAt: Date | null;
}

interface RawToken {
  readonly value?: unknown;
  readonly section?: unknown;
}
export interface RawResponse {
  readonly attributes?: readonly (RawToken | null | readonly (RawToken | null)[])[];
}
interface RawAnswer {
  next(): void;
}
export type RawHandlers = Readonly<Record<string, (response: RawResponse) => Promise<void>>>;
export interface RawClient {
  exec(
    command: string,
    attributes: readonly unknown[],
    options: { untagged: RawHandlers },
  ): Promise<RawAnswer>;
}

export function uidsIn({ attributes = [] }: RawResponse): readonly number[] {
  return attributes
    .map((token) => Number(token && 'value' in token ? token.value : Number.NaN))
    .filter((uid) => Number.isSafeInteger(uid) && uid > 0 && uid <= MAX_UID);
}

/** The bytes in a FETCH response, if it is the answer for this mail; `text` for what cannot be bytes. */
export function bodyIn({ attributes = [] }: RawResponse, uid: number): readonly (Buffer | 'text')[] {
  const list = attributes[1];
  if (!Array.isArray(list)) return [];
  const items: readonly (RawToken | null)[] = list;
  let isThisMail = false;
  const found: (Buffer | 'text')[] = [];
  for (let at = 0; at + 1 < items.length; at += 2) {
    const name = String(items[at]?.value ?? '').toUpperCase();
    const value = items[at + 1]?.value;
    if (name === 'UID') isThisMail = Number(value) === uid;
    if (name === 'BODY' && items[at]?.section !== undefined) found.push(bytesOf(value));
  }
  return isThisMail ? found : [];
}

/** A literal, or a quoted string: that cannot hold a line end, and is taken only where it is plain ASCII. */
function bytesOf(value: unknown): Buffer | 'text' {
  if (Buffer.isBuffer(value)) return value;
  if (value === undefined || value === null) return Buffer.alloc(0);
  if (typeof value === 'string' && /^[\x01-\x7f]*$/.test(value)) return Buffer.from(value, 'latin1');
  return 'text';
}

const MAX_UID = 4_294_967_295;
const MAX_ID_CHARS = 998;

/** Servers pass on what they got: control characters go, and no line is longer than a mail's may be. */
export function cleanId(text: string | undefined): string | null {
  const clean = (text ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(0, MAX_ID_CHARS);
  return clean === '' ? null : clean;
}
