// Text of MAPI properties: UTF-16, or bytes in the code page that the message names.

const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  28591: 'windows-1252',
  28605: 'iso-8859-15',
  65001: 'utf-8',
};

/** Up to the first NUL. */
export function utf16Text(bytes: Uint8Array): string {
  return upToNul(Buffer.from(bytes).toString('utf16le'));
}

/** @param codePage null or unknown: Windows-1252, as Outlook in Italy writes */
export function codePageText(bytes: Uint8Array, codePage: number | null): string {
  return upToNul(new TextDecoder(labelOf(codePage)).decode(bytes));
}

function labelOf(codePage: number | null): string {
  if (codePage !== null && codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return LABELS[codePage ?? 0] ?? 'windows-1252';
}

function upToNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
