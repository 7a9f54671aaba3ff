// One conversation with clamd: bytes out, one reply in, ended by a zero byte (commands with the prefix `z`). It answers
// once, whatever happens; nothing is thrown.
import { connect } from 'node:net';
import type { ClamdAddress } from './clamd-address.ts';

export interface ClamdTimeouts {
  /** Until the connection stands. */
  readonly connectMs: number;
  /** Without a byte in either direction: clamd is silent while it looks at a file. */
  readonly silenceMs: number;
  /** From first to last. */
  readonly totalMs: number;
}

export const DEFAULT_CLAMD_TIMEOUTS: ClamdTimeouts = {
  connectMs: 5_000,
  silenceMs: 120_000,
  totalMs: 600_000,
};

/** unreachable: no connection. closed: it ended without a reply. timeout, protocol: as they say. */
export type ClamdTrouble = 'unreachable' | 'timeout' | 'closed' | 'protocol';
export type ClamdReply =
  | { readonly text: string; readonly trouble?: never }
  | { readonly trouble: ClamdTrouble; readonly detail: string };

export interface ClamdConnection {
  /** Once, when clamd has answered or nothing more can come. */
  readonly reply: Promise<ClamdReply>;
  /** Waits until clamd takes more. False when the conversation is over: sending on makes no sense. */
  readonly send: (bytes: Uint8Array) => Promise<boolean>;
  /** Nothing more is taken. */
  readonly isOver: () => boolean;
  readonly end: () => void;
}

/** clamd's replies are one line. */
const MAX_REPLY_BYTES = 4_096;

export function connectClamd(address: ClamdAddress, timeouts: ClamdTimeouts): ClamdConnection {
  const socket = connect(address);
  let received = Buffer.alloc(0);
  let isConnected = false;
  let isOver = false;
  let answer: (reply: ClamdReply) => void = () => undefined;
  const reply = new Promise<ClamdReply>((resolve) => {
    answer = resolve;
  });
  const finish = (result: ClamdReply): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(connecting);
    clearTimeout(whole);
    socket.destroy();
    answer(result);
  };
  const tooLate = (detail: string) => () => finish({ trouble: 'timeout', detail });
  const connecting = setTimeout(
    () => finish({ trouble: 'unreachable', detail: 'no connection in time' }),
    timeouts.connectMs,
  );
  const whole = setTimeout(tooLate('took too long'), timeouts.totalMs);
  socket.setTimeout(timeouts.silenceMs, tooLate('silent for too long'));
  socket.on('connect', () => {
    isConnected = true;
    clearTimeout(connecting);
  });
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    const end = received.indexOf(0);
    if (end >= 0) finish({ text: received.toString('utf8', 0, end).trim() });
    else if (received.length > MAX_REPLY_BYTES) finish({ trouble: 'protocol', detail: 'reply without end' });
  });
  socket.on('error', (error) => {
    const detail = 'code' in error ? String(error.code) : error.name;
    finish({ trouble: isConnected ? 'closed' : 'unreachable', detail });
  });
  socket.on('close', () => finish({ trouble: isConnected ? 'closed' : 'unreachable', detail: 'no reply' }));
  return {
    reply,
    send: async (bytes) => {
      if (isOver) return false;
      const written = new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
      await Promise.race([written, reply]);
      return !isOver;
    },
    isOver: () => isOver,
    end: () => finish({ trouble: 'closed', detail: 'ended from here' }),
  };
}
