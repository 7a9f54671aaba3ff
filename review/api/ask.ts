// Speaks to the service: JSON in and out, the CSRF token on every change, problems as errors. Every request of the page
// goes through here, and none leaves the host.
import { Problem } from './problem.ts';
import { meetSignOut } from './signed-out.ts';

export const API = '/api/v1';

let csrfToken: string | null = null;

/** Told once it is known who is signed in. */
export function useCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** What a change is sent with beside its cookie; for what cannot go through {@link ask}. */
export function csrfHeaders(): Readonly<Record<string, string>> {
  return csrfToken === null ? {} : { 'x-csrf-token': csrfToken };
}

export interface Answer<Body> {
  readonly body: Body;
  /** What a change of the same thing has to be sent with. */
  readonly etag: string | null;
  readonly status: number;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly form?: FormData;
  /** The state that is being changed (`If-Match`). */
  readonly etag?: string | null;
  /** What was seen before (`If-None-Match`): 304 and no body where it is still so. */
  readonly seen?: string;
  readonly signal?: AbortSignal;
  /** Sent while the page goes away: it is finished without it. */
  readonly isLeaving?: boolean;
  /** Somebody who was signed out meanwhile is told so where they are, and not led away from it. */
  readonly staysHere?: boolean;
}

/** @throws Problem for every answer that is not a success, and where none came */
export async function ask<Body>(path: string, request: Request = {}): Promise<Answer<Body>> {
  const response = await send(path, request);
  if (response.status === 401 && request.staysHere !== true) meetSignOut(true);
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const body = isJson ? await response.json() : null;
  if (!response.ok && response.status !== 304) {
    const problem = new Problem(response.status, body ?? {});
    // Somebody signed in anew in another tab: the token of before is nobody's any more.
    if (problem.code === 'access.csrf') meetSignOut(false);
    throw problem;
  }
  return { body: body as Body, etag: response.headers.get('etag'), status: response.status };
}

async function send(
  path: string,
  { method = 'GET', json, form, etag, seen, signal, isLeaving = false }: Request,
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (method !== 'GET' && csrfToken) headers.set('x-csrf-token', csrfToken);
  if (etag) headers.set('if-match', etag);
  if (seen) headers.set('if-none-match', seen);
  const body = json === undefined ? (form ?? null) : JSON.stringify(json);
  try {
    return await fetch(`${API}${path}`, {
      ...{ method, headers, body, signal: signal ?? null, keepalive: isLeaving },
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, { code: 'network.failed' });
  }
}

/** `?a=1&b=2&b=3` of what is not empty; empty text for nothing. */
export function queryOf(
  query: Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== null && each !== undefined && each !== '' && each !== false)
        params.append(name, String(each));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
