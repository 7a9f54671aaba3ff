// Folds content lines at 75 octets, never inside a character (RFC 5545 §3.1).

const MAX_OCTETS = 75;

/** @param text lines that end with CRLF */
export function foldLines(text: string): string {
  return text.split('\r\n').map(fold).join('\r\n');
}

function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
