// MIME parts as text with CRLF line ends, enough to build the mails of the samples.

export interface MimePart {
  /** Whole header lines. */
  readonly headers: readonly string[];
  /** Encoded already. */
  readonly body: string;
}

const LINE = 76;

export function mimeText({ headers, body }: MimePart): string {
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}

export function filePart(
  name: string,
  type: string,
  bytes: Uint8Array,
  disposition = 'attachment',
): MimePart {
  return {
    headers: [
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: ${disposition}; filename="${name}"`,
    ],
    body: base64Lines(bytes),
  };
}

export function textPart(text: string): MimePart {
  return {
    headers: ['Content-Type: text/plain; charset="utf-8"', 'Content-Transfer-Encoding: base64'],
    body: base64Lines(Buffer.from(text, 'utf8')),
  };
}

/** A message in a message, unencoded as RFC 2046 wants it. */
export function messagePart(name: string, message: string): MimePart {
  return {
    headers: [
      `Content-Type: message/rfc822; name="${name}"`,
      'Content-Transfer-Encoding: 7bit',
      `Content-Disposition: inline; filename="${name}"`,
    ],
    body: message,
  };
}

/** @param subtype `mixed`, or `signed; protocol=…` */
export function multipart(subtype: string, boundary: string, parts: readonly string[]): MimePart {
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: `${inner}--${boundary}--\r\n`,
  };
}

/** The message: its own headers before those of its content. */
export function message(headers: readonly string[], content: MimePart): string {
  return mimeText({ headers: [...headers, 'MIME-Version: 1.0', ...content.headers], body: content.body });
}

/** RFC 2047 where it is needed. yes: `Notifica cartella` stays, `irregolarità` is encoded */
export function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}
