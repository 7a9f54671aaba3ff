// The name of a download in its header (RFC 6266 with RFC 8187): a plain one for every client, the real one beside it. A
// name cannot end the header or open another.

/** What every file system takes. */
const MAX_NAME = 150;
/** Everything but letters, digits and what no header, shell or file system gives a meaning to. */
const NOT_PLAIN = /[^A-Za-z0-9._ -]/g;
/** `encodeURIComponent` leaves these, RFC 8187 does not. */
const LEFT_OVER = /['()*!]/g;

/** @param path as it came in; only its last step is told */
export function attachmentHeader(path: string): string {
  const name = [...(path.split('/').at(-1) ?? '')].slice(-MAX_NAME).join('');
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(NOT_PLAIN, '_');
  const exact = encodeURIComponent(name).replace(
    LEFT_OVER,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain || 'documento'}"; filename*=UTF-8''${exact || 'documento'}`;
}
