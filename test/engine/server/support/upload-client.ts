// A client that speaks to a listening server: whole forms by fetch, and forms that break off by a bare socket.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface FormFile {
  readonly name: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
}
/** Fields and files in the order in which they are sent. */
export type FormPart = readonly [name: string, value: string] | FormFile;

export function formOf(parts: readonly FormPart[]): FormData {
  const form = new FormData();
  for (const part of parts) {
    if ('bytes' in part) form.append('file', new Blob([part.bytes]), part.name);
    else form.append(part[0], part[1]);
  }
  return form;
}

export async function upload(
  url: string,
  parts: readonly FormPart[],
  headers: Record<string, string>,
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at, not typed
): Promise<{ status: number; headers: Headers; body: any }> {
  const answer = await fetch(url, { method: 'POST', body: formOf(parts), headers });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

export const BOUNDARY = 'xxx-boundary';

export function partText(name: string, bytes: string, fileName?: string): string {
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${bytes}\r\n`;
}

/** Sends the head and what is given of a body that announces more, and leaves the line open. */
export async function openUpload(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Socket> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const lines = Object.entries({
    ...headers,
    host: `${hostname}:${port}`,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': String(Buffer.byteLength(body) + 10_000),
  }).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  return socket;
}

/** What comes back until the server says no more. */
export async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.includes('\r\n\r\n') && text.trimEnd().endsWith('}')) return text;
  }
  return text;
}
