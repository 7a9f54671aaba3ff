// One POST of one event to one endpoint, with limits on everything a receiver could do: not connect, not answer, redirect,
// talk without end. It always ends, in plain data; nothing is thrown, nothing of the body is kept.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AddressPolicy, isAllowed } from './address-class.ts';
import { FORBIDDEN, guardedLookup } from './guarded-lookup.ts';
import { literalOf } from './url-rules.ts';

export interface PostLimits {
  /** Until the connection stands, TLS included. */
  readonly connectMs: number;
  /** From the first byte of ours to the receiver's status. */
  readonly totalMs: number;
  /** Of the answer's body, and the time for it. It says nothing to us; its end frees the connection for the next. */
  readonly maxBodyBytes: number;
  readonly bodyMs: number;
}

export const POST_LIMITS: PostLimits = {
  connectMs: 5_000,
  totalMs: 15_000,
  maxBodyBytes: 65_536,
  bodyMs: 2_000,
};

export type PostEnd =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  /** timeout, connect_timeout, address_forbidden, refused, tls, dns, network. */
  | { readonly kind: 'failed'; readonly code: string }
  /** We stopped it. */
  | { readonly kind: 'stopped' };

export interface SignedEvent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Poster {
  post(event: SignedEvent, signal: AbortSignal): Promise<PostEnd>;
  /** Closes idle connections. */
  close(): void;
}

/** @param lookup the system's, but for tests. */
export function createPoster(policy: AddressPolicy, limits = POST_LIMITS, lookup?: LookupFunction): Poster {
  const options = { keepAlive: true, lookup: guardedLookup(policy, lookup) };
  const http = new HttpAgent(options);
  const https = new HttpsAgent(options);
  return {
    post(event, signal) {
      const literal = literalOf(event.url);
      if (literal !== null && !isAllowed(literal, policy)) {
        return Promise.resolve({ kind: 'failed', code: 'address_forbidden' });
      }
      return postOnce(event, event.url.protocol === 'https:' ? https : http, limits, signal);
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

function postOnce(
  { url, headers, body }: SignedEvent,
  agent: HttpAgent | HttpsAgent,
  limits: PostLimits,
  signal: AbortSignal,
): Promise<PostEnd> {
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' });
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const bytes = Buffer.from(body, 'utf8');
    const request = send(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': bytes.length },
    });
    let connecting: NodeJS.Timeout | undefined;
    let isOver = false;
    const finish = (end: PostEnd, keepsConnection = false): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener('abort', stop);
      if (!keepsConnection) request.destroy();
      resolve(end);
    };
    const stop = () => finish({ kind: 'stopped' });
    const whole = setTimeout(() => finish({ kind: 'failed', code: 'timeout' }), limits.totalMs);
    signal.addEventListener('abort', stop, { once: true });
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      connecting = setTimeout(() => finish({ kind: 'failed', code: 'connect_timeout' }), limits.connectMs);
      socket.once(ready, () => clearTimeout(connecting));
    });
    request.on('response', (response) => {
      const { statusCode = 0, headers: answered } = response;
      // The status decides. Whatever becomes of the body, the receiver has spoken.
      const end = {
        kind: 'answered',
        status: statusCode,
        retryAfter: answered['retry-after'] ?? null,
      } as const;
      clearTimeout(whole);
      drain(response, limits, (isWhole) => finish(end, isWhole));
    });
    // Also after the end: a destroyed request may still complain.
    request.on('error', (error) => finish({ kind: 'failed', code: troubleOf(error) }));
    request.end(bytes);
  });
}

/** Lets the body run through, up to the limits. */
function drain(response: IncomingMessage, limits: PostLimits, then: (isWhole: boolean) => void): void {
  let seen = 0;
  const cut = setTimeout(() => then(false), limits.bodyMs);
  const end = (isWhole: boolean) => {
    clearTimeout(cut);
    then(isWhole);
  };
  response.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > limits.maxBodyBytes) end(false);
  });
  response.on('end', () => end(true));
  response.on('error', () => end(false));
  response.on('close', () => end(false));
}

const TROUBLE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${FORBIDDEN}$`), 'address_forbidden'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ENOTFOUND|EAI_.+)$/, 'dns'],
  [/^EPROTO$|CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/, 'tls'],
  [/^ETIMEDOUT$/, 'connect_timeout'],
];

/** By the code alone: messages name hosts and addresses. */
function troubleOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return TROUBLE.find(([pattern]) => pattern.test(code))?.[1] ?? 'network';
}
