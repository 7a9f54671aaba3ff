// The bytes of a page as text, in every way that some browser reads them: a page that is harmless in one charset can hold a
// script in another. The first reading is the ordinary one.
import { textOfBytes } from '../../mail/text-of-bytes.ts';
import { wideCharset } from '../wide-charset.ts';
import { textOfUtf7 } from './utf7.ts';

/** Browsers look for the charset so far into a page (HTML 13.2.3.2). */
const DECLARATION_BYTES = 1_024;
/** yes: `<meta charset=utf-8>`, `content="text/html; charset=x"`, `<?xml encoding="x"?>` */
const DECLARATION =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;
/** Switches to two-byte signs and back: what stands between is other text to a browser that knows them. */
const ISO_2022 = /\u001b[$(]/;

export function pageTexts(bytes: Uint8Array): readonly string[] {
  const wide = wideCharset(bytes);
  if (wide) return [textOfBytes(bytes, wide)];
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declaration = DECLARATION.exec(head);
  const declared = (declaration?.[1] ?? declaration?.[2] ?? '').toLowerCase();
  // A page that can be read to its own declaration is not UTF-16, whatever it declares (HTML 13.2.3.2).
  const charset = declared === '' || /^utf-?(?:7|16)/.test(declared) ? null : declared;
  const first = textOfBytes(bytes, charset).replace(/^\ufeff/, '');
  const texts = [first];
  if (charset !== null) texts.push(textOfBytes(bytes));
  if (ISO_2022.test(first)) texts.push(textOfBytes(bytes, 'iso-2022-jp'));
  const utf7 = textOfUtf7(first);
  if (utf7 !== null) texts.push(utf7);
  return [...new Set(texts)];
}
