// Second best to a network namespace: takes every way out of this process's reach, before a parser is loaded.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function refuse(): never {
  throw new Error('a reader child may not use the network');
}

export function cutNetwork(): void {
  const ways: readonly (readonly [object, readonly string[]])[] = [
    [net, ['connect', 'createConnection']],
    [net.Socket.prototype, ['connect']],
    [tls, ['connect']],
    [http, ['request', 'get']],
    [https, ['request', 'get']],
    [dns, ['lookup', 'resolve']],
    [dgram, ['createSocket']],
    [globalThis, ['fetch', 'WebSocket']],
  ];
  for (const [owner, names] of ways) {
    for (const name of names) Reflect.set(owner, name, refuse);
  }
  // Under tsx the compiler itself is a child process; a built service needs none.
  if (import.meta.url.endsWith('.js')) {
    for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) {
      Reflect.set(childProcess, name, refuse);
    }
  }
  syncBuiltinESMExports();
}
