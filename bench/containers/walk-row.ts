// One line of the containers table: what a file turned out to be and hold, from its walk.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { MailFacts, StatedInstant } from '../../contract/mail.ts';
import type { FileWalk } from '../../pipeline/inspection/walk-alone.ts';
import { readableParts } from '../../pipeline/stages/readable-parts.ts';

export interface WalkRow {
  readonly file: string;
  /** Media type of the file itself, or the code of the error that kept it shut. */
  readonly type: string;
  readonly isTyped: boolean;
  /** Of the outermost message; `+n` when more messages are inside. */
  readonly mail: string;
  readonly signature: string;
  readonly certifiedSender: string;
  /** What dates the delivery: `daticert DAY` and `Received DAY`. */
  readonly delivery: string;
  readonly parts: number;
  readonly readable: number;
  readonly problems: readonly string[];
  readonly ms: number;
  readonly what: string;
}

export function walkRow(file: string, { parts, error, ms }: Omit<FileWalk, 'pathOf'>, what: string): WalkRow {
  const [root] = parts;
  const mails = parts.flatMap(({ mail }) => mail ?? []);
  const [mail] = mails;
  return {
    file,
    type: root?.mediaType ?? error?.code ?? '',
    isTyped: Boolean(root?.mediaType || error?.code),
    mail: mail ? `${mail.kind}${mails.length > 1 ? ` +${mails.length - 1}` : ''}` : '',
    signature: mail ? signatureOf(mail) : signersOf(parts),
    certifiedSender: mail?.certifiedSender ?? '',
    delivery: mail ? deliveryOf(mail) : '',
    parts: parts.length,
    readable: readableParts(parts).length,
    problems: error ? [error.code] : parts.flatMap(({ problems }) => problems.map(({ code }) => code)),
    ms,
    what,
  };
}

export interface WalkTotals {
  readonly files: number;
  readonly opened: number;
  readonly refused: number;
  readonly untyped: number;
  readonly parts: number;
  readonly readable: number;
  readonly mails: number;
  readonly ms: number;
  readonly slowestMs: number;
  /** Code → times. */
  readonly problems: ReadonlyMap<string, number>;
}

export function walkTotals(rows: readonly WalkRow[]): WalkTotals {
  const sum = (count: (row: WalkRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const problems = new Map<string, number>();
  for (const code of rows.flatMap((row) => row.problems)) problems.set(code, (problems.get(code) ?? 0) + 1);
  return {
    files: rows.length,
    opened: sum((row) => (row.parts > 0 ? 1 : 0)),
    refused: sum((row) => (row.parts === 0 && row.isTyped ? 1 : 0)),
    untyped: sum((row) => (row.isTyped ? 0 : 1)),
    parts: sum((row) => row.parts),
    readable: sum((row) => row.readable),
    mails: sum((row) => (row.mail === '' ? 0 : 1)),
    ms: sum((row) => row.ms),
    slowestMs: Math.max(0, ...rows.map((row) => row.ms)),
    problems,
  };
}

/** `container.too_deep ×3`: the codes with how often each came. */
export function countedCodes(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count > 1 ? `${code} ×${count}` : code)).join(', ');
}

function signatureOf({ signature: { state, why } }: MailFacts): string {
  return why === null || why === state ? state : `${state} (${why})`;
}

function signersOf(parts: readonly UnwrappedPart[]): string {
  const states = parts.flatMap(({ signers }) => signers.map(({ state }) => state));
  return states.length === 0 ? '' : `p7m ${states.join(', ')}`;
}

function deliveryOf({ certification, topReceived }: MailFacts): string {
  const day = (label: string, at: StatedInstant | null | undefined) => (at ? [`${label} ${at.day}`] : []);
  return [...day('daticert', certification?.at), ...day('Received', topReceived)].join(', ');
}
