// Sends a form with files and tells how much of it is away. By XMLHttpRequest: fetch says nothing of what it has sent.
import { API, csrfHeaders } from './ask.ts';

export interface FormSending {
  /** `Idempotency-Key` */
  readonly key: string;
  readonly form: FormData;
  readonly signal: AbortSignal;
  onSent(loaded: number, total: number): void;
}

export interface FormAnswer {
  /** 0: no answer came. */
  readonly status: number;
  /** Null where it is no JSON. */
  readonly body: unknown;
}

/** @throws only when it was called off */
export function sendForm(path: string, { key, form, signal, onSent }: FormSending): Promise<FormAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}${path}`);
    request.responseType = 'text';
    const headers = { accept: 'application/json', 'idempotency-key': key, ...csrfHeaders() };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    const stop = () => request.abort();
    signal.addEventListener('abort', stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total);
    request.onabort = () => reject(new DOMException('called off', 'AbortError'));
    request.onerror = () => resolve({ status: 0, body: null });
    request.onload = () => resolve({ status: request.status, body: jsonOf(request) });
    request.onloadend = () => signal.removeEventListener('abort', stop);
    if (signal.aborted) reject(new DOMException('called off', 'AbortError'));
    else request.send(form);
  });
}

/** An answer that says it is JSON and was cut off counts as none that can be understood. */
function jsonOf(request: XMLHttpRequest): unknown {
  const type = request.getResponseHeader('content-type') ?? '';
  if (!/\bjson\b/.test(type)) return null;
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}
