// The base64 part of a mail under its file name: taken out, or put in another's place with all around it left alone.

/** @throws Error when the mail has no such part */
export function encodedPart(message: Buffer, fileName: string): Buffer {
  const text = message.toString('latin1');
  const { from, to } = placeOf(text, fileName);
  return Buffer.from(text.slice(from, to), 'base64');
}

export function replaceEncodedPart(message: Buffer, fileName: string, bytes: Buffer): Buffer {
  const text = message.toString('latin1');
  const { from, to } = placeOf(text, fileName);
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return Buffer.from(`${text.slice(0, from)}${lines.join('\r\n')}${text.slice(to)}`, 'latin1');
}

function placeOf(text: string, fileName: string): { readonly from: number; readonly to: number } {
  const header = text.indexOf(`filename="${fileName}"`);
  const from = text.indexOf('\r\n\r\n', header) + 4;
  const to = text.indexOf('\r\n--', from);
  if (header < 0 || from < 4 || to < 0) throw new Error(`the mail has no part ${fileName}`);
  return { from, to };
}
