// A small server that speaks clamd's protocol on a socket of this machine: PING and INSTREAM, with the faults that a real
// one can have.
import { createServer, type Server, type Socket } from 'node:net';

export interface FakeClamdSpec {
  /** Reply by the streamed bytes; the terminating zero byte is added. */
  readonly reply?: (file: Buffer) => string;
  /** Like StreamMaxLength. */
  readonly maxBytes?: number;
  /** Says this before anything was streamed. */
  readonly early?: string;
  readonly fault?: 'hangs' | 'closes-at-once' | 'closes-after-stream' | 'no-end-of-reply' | 'reads-nothing';
}

export interface FakeClamd {
  readonly server: Server;
  /** Files as they arrived, whole ones only. */
  readonly files: Buffer[];
  readonly chunkSizes: number[];
  readonly close: () => Promise<void>;
}

/** @param where path of a Unix socket, or null for a port of the loopback interface */
export async function fakeClamd(where: string | null, spec: FakeClamdSpec = {}): Promise<FakeClamd> {
  const files: Buffer[] = [];
  const chunkSizes: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (spec.fault === 'closes-at-once') socket.destroy();
    else if (spec.fault === 'reads-nothing') socket.pause();
    else converse(socket, spec, files, chunkSizes);
  });
  await new Promise<void>((resolve) => {
    if (where === null) server.listen(0, '127.0.0.1', resolve);
    else server.listen(where, resolve);
  });
  return {
    server,
    files,
    chunkSizes,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function converse(socket: Socket, spec: FakeClamdSpec, files: Buffer[], chunkSizes: number[]): void {
  let buffer = Buffer.alloc(0);
  let command: string | null = null;
  const file: Buffer[] = [];
  const say = (text: string) => socket.end(`${text}${spec.fault === 'no-end-of-reply' ? '' : '\0'}`);
  socket.on('data', (bytes) => {
    buffer = Buffer.concat([buffer, bytes]);
    if (command === null) {
      const end = buffer.indexOf(0);
      if (end < 0) return;
      command = buffer.toString('latin1', 0, end);
      buffer = buffer.subarray(end + 1);
      if (spec.fault === 'hangs') return;
      if (command === 'zPING') return void say('PONG');
      if (command !== 'zINSTREAM') return void say('UNKNOWN COMMAND');
      if (spec.early) return void say(spec.early);
    }
    while (spec.fault !== 'hangs' && buffer.length >= 4) {
      const size = buffer.readUInt32BE(0);
      if (buffer.length < 4 + size) return;
      const chunk = buffer.subarray(4, 4 + size);
      buffer = buffer.subarray(4 + size);
      if (size === 0) {
        if (spec.fault === 'closes-after-stream') return void socket.destroy();
        const whole = Buffer.concat(file);
        files.push(whole);
        return void say(spec.reply?.(whole) ?? 'stream: OK');
      }
      chunkSizes.push(size);
      file.push(Buffer.from(chunk));
      if (spec.maxBytes !== undefined && Buffer.concat(file).length > spec.maxBytes)
        return void say('INSTREAM size limit exceeded. ERROR');
    }
  });
}
